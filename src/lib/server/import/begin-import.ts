import { randomUUID } from 'node:crypto';
import { UPLOAD_PATH } from '../../domain/address/paths';
import type { HeaderMapping } from '../../domain/casefile/match-headers';
import type { Scope } from '../scope';
import type { ImportKind } from '../database/schema';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { reportFailure } from '../failure/report-failure';
import { recordRefusal } from '../log/refusals';
import { discardImport } from './discard-import';
import { fileKindOf } from './file/file-kind';
import { FileRefused } from './file/file-refused';
import type { ImportFile } from './file/import-file';
import { readBytes } from './file/read-bytes';
import { bytesOf, findHeld, readOnAs } from './held/held-file';
import { holdFile, readOn } from './held/hold-file';
import { followProgress } from './held/progress';
import { stageCases } from './stage-cases';
import { stageSeries } from './stage-series';

/** How a file is to be read. */
export interface ReadingOptions {
	/** How its columns are named; the kommun's remembered mapping when absent. */
	mapping?: HeaderMapping;
	/** Add the wards and health centres the lists lack. */
	addMissing?: boolean;
}

/**
 * Takes a file in and starts staging it; gives the import's id when the file has arrived. How
 * it goes on is told by `progressOf`, and what it came to, in the end, by `findImport`.
 * @throws {FileRefused} for a file that is empty, too large, or neither text nor a zip archive
 */
export async function beginImport(
	database: Database,
	scope: Scope,
	input: ReadingOptions & { kind: ImportKind; file: ImportFile }
): Promise<string> {
	const { kind, file, ...options } = input;
	const bytes = await readBytes(file);
	fileKindOf(bytes);
	const importId = randomUUID();
	const { name } = file;
	await holdFile(database, scope, importId, { kind, name, bytes, phase: 'reading' });
	stageBehind(database, scope, importId, { kind, file: { name, bytes }, ...options });
	return importId;
}

/**
 * Reads the file of an import again, with columns mapped or names added, in place of the
 * earlier preview. Gives the new import's id; the same to whoever asks for it once more.
 * @throws {FileRefused} `borttagen` when the file is no longer kept
 */
export async function readAgain(
	database: Database,
	scope: Scope,
	importId: string,
	options: ReadingOptions
): Promise<string> {
	const held = await transaction(database, scope, (tx) => findHeld(tx, importId));
	const bytes = held && (await bytesOf(database, scope, held));
	const again = randomUUID();
	const readAs = await transaction(database, scope, async (tx) => {
		if (!bytes || !(await readOn(tx, held, again))) return readOnAs(tx, importId);
		await discardImport(tx, scope, importId);
		return again;
	});
	if (readAs === null) {
		throw new FileRefused('borttagen', 'Filen finns inte kvar i servern. Välj den på nytt.');
	}
	if (readAs === again && held && bytes) {
		const { kind, name, headerLine } = held;
		const file = { name, bytes, ...(headerLine !== null && { headerLine }) };
		stageBehind(database, scope, again, { kind, file, ...options });
	}
	return readAs;
}

/** Stages while the caller goes on; whatever happens is told as the import's progress. */
function stageBehind(
	database: Database,
	scope: Scope,
	importId: string,
	{ kind, ...input }: ReadingOptions & { kind: ImportKind; file: ImportFile }
): void {
	const { report, end } = followProgress(database, scope, importId);
	const stage = kind === 'cases' ? stageCases : stageSeries;
	stage(database, scope, { ...input, importId, onProgress: report }).then(
		({ summary }) => end({ phase: 'done', done: summary.rows, total: summary.rows }),
		(error: unknown) => {
			const refused = error instanceof FileRefused ? error : null;
			if (refused) logRefusedFile(database, scope, refused);
			const failure = refused ? null : reportFailure(error, { at: 'import' });
			return end({
				phase: 'failed',
				done: 0,
				total: null,
				message:
					refused?.message ??
					`Något gick fel när filen lästes. Försök igen; händer det en gång till, uppge felkod ${failure}.`,
				headers: refused?.headers
			});
		}
	);
}

/** Its sender has been answered long since. */
function logRefusedFile(database: Database, scope: Scope, { message }: FileRefused): void {
	const refusal = { route: UPLOAD_PATH, method: 'POST', status: 422, reason: message };
	transaction(database, scope, (tx) => recordRefusal(tx, scope, refusal)).catch((error: unknown) =>
		reportFailure(error, { at: 'import' })
	);
}
