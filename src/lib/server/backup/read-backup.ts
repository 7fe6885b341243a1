import { open, type FileHandle } from 'node:fs/promises';
import {
	anyBackupSchema,
	backupHeaderSchema,
	type BackupHeader
} from '../../domain/backup/backup-schema';
import { knownMigrations, programVersion } from '../database/program-version';
import { BadBackup, headerLineOf, partsIn, requireWhole } from './file-of-parts';
import type { PartKey } from './part-cipher';
import { partKey, WrongPassphrase } from './passphrase';

/** Rows of one table, each a JSON list of its values. */
export interface Slice {
	table: string;
	rows: string[];
}

/** A backup that has been read to its end and found whole. */
export interface ReadBackup {
	header: BackupHeader;
	/** Everything in it, in order. */
	slices: () => AsyncGenerator<Slice>;
	close: () => Promise<void>;
}

/**
 * Opens a backup and reads all of it: nothing else is touched before it is known to be whole, of a
 * version that this program can restore, and open to the passphrase.
 * @throws {BadBackup} or {WrongPassphrase}, with words for whoever runs the program
 */
export async function openBackup(path: string, passphrase: string | null): Promise<ReadBackup> {
	const file = await opened(path);
	try {
		const line = await headerLineOf(file);
		requireOurs(line);
		await requireWhole(file);
		const header = readHeader(line);
		const key = await partKey(header, line, passphrase);
		const slices = () => slicesIn(file, line.length, key);
		await requireAll(header, slices);
		return { header, slices, close: () => file.close() };
	} catch (error) {
		await file.close();
		throw error;
	}
}

async function opened(path: string): Promise<FileHandle> {
	try {
		return await open(path, 'r');
	} catch (error) {
		const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		throw new BadBackup(
			missing
				? `Filen ${path} finns inte.`
				: `Filen ${path} kan inte öppnas. Ange en fil som programmet får läsa.`,
			{ cause: error }
		);
	}
}

/** Before the checksum: a file of something else is not damaged. */
function requireOurs(line: Buffer | null): asserts line is Buffer {
	const found = anyBackupSchema.safeParse(line === null ? null : parsed(line));
	if (found.success) return;
	throw new BadBackup(
		'Filen är ingen säkerhetskopia av Utskrivningsklar. Ange en fil som svu backup har skrivit.'
	);
}

function readHeader(line: Buffer): BackupHeader {
	const header = backupHeaderSchema.safeParse(parsed(line));
	const known = knownMigrations();
	const { facts } = programVersion();
	if (
		header.success &&
		header.data.facts <= facts &&
		known.some(({ folderMillis }) => folderMillis === header.data.schema)
	) {
		return header.data;
	}
	throw new BadBackup(
		'Säkerhetskopian är tagen med en nyare version av programmet, och den här versionen kan inte ' +
			'återställa den rätt. Återställ den med samma version som tog den, eller en nyare. Ingenting har ändrats.'
	);
}

function parsed(line: Buffer): unknown {
	try {
		return JSON.parse(line.toString('utf8'));
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

async function* slicesIn(
	file: FileHandle,
	from: number,
	key: PartKey | null
): AsyncGenerator<Slice> {
	for await (const part of partsIn(file, from, key)) {
		const [table = '', ...rows] = part.toString('utf8').split('\n');
		yield { table, rows };
	}
}

/** Reads everything once: that it opens, and that there is as much as the first line says. */
async function requireAll(
	{ tables, encryption }: BackupHeader,
	slices: ReadBackup['slices']
): Promise<void> {
	const left = new Map(tables.map(({ name, rows }) => [name, rows]));
	try {
		for await (const { table, rows } of slices()) {
			left.set(table, (left.get(table) ?? 0) - rows.length);
		}
	} catch (error) {
		// The file is as it was written, so what does not open it is the key.
		if (encryption === null) throw error;
		throw new WrongPassphrase(
			'Lösenfrasen öppnar inte säkerhetskopian. Ange den som gällde när kopian togs, med ' +
				'SVU_BACKUP_PASSPHRASE_FILE. Ingenting har ändrats.',
			{ cause: error }
		);
	}
	if ([...left.values()].some((rows) => rows !== 0)) {
		throw new BadBackup(
			'Säkerhetskopian saknar rader som den säger att den har. Återställ en annan. Ingenting har ändrats.'
		);
	}
}
