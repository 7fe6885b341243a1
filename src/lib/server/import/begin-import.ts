import { randomUUID } from 'node:crypto';
import type { HeaderMapping } from '../../domain/casefile/match-headers';
import type { Scope } from '../access/scope';
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
import { heldFile, holdFile } from './held-files';
import { followProgress } from './progress';
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
	holdFile(importId, { sender: scope, kind, name: file.name, bytes });
	stageBehind(database, scope, importId, options);
	return importId;
}

/**
 * Reads the file of an import again, with columns mapped or names added, in place of the
 * earlier preview. Gives the new import's id.
 * @throws {FileRefused} `borttagen` when the file is no longer kept
 */
export async function readAgain(
	database: Database,
	scope: Scope,
	importId: string,
	options: ReadingOptions
): Promise<string> {
	const file = heldFile(importId, scope);
	if (!file) {
		throw new FileRefused('borttagen', 'Filen finns inte kvar i servern. Välj den på nytt.');
	}
	await transaction(database, scope, (tx) => discardImport(tx, scope, importId));
	const again = randomUUID();
	holdFile(again, file);
	stageBehind(database, scope, again, options);
	return again;
}

/** Stages while the caller goes on; whatever happens is told as the import's progress. */
function stageBehind(
	database: Database,
	scope: Scope,
	importId: string,
	options: ReadingOptions
): void {
	const report = followProgress(importId, scope);
	const file = heldFile(importId, scope);
	if (!file) throw new Error(`Filen till import ${importId} hålls inte kvar.`);
	const stage = file.kind === 'cases' ? stageCases : stageSeries;
	stage(database, scope, { ...options, file, importId, onProgress: report }).then(
		({ summary }) => report({ phase: 'done', done: summary.rows, total: summary.rows }),
		(error: unknown) => {
			const refused = error instanceof FileRefused ? error : null;
			if (refused) logRefusedFile(database, scope, refused);
			const failure = refused ? null : reportFailure(error, { at: 'import' });
			report({
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
	const refusal = { route: '/import/fil', method: 'POST', status: 422, reason: message };
	transaction(database, scope, (tx) => recordRefusal(tx, scope, refusal)).catch((error: unknown) =>
		reportFailure(error, { at: 'import' })
	);
}
