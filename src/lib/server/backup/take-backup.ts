import { rename, rm, stat } from 'node:fs/promises';
import {
	BACKUP_FORMAT,
	BACKUP_VERSION,
	type BackedUpTable,
	type BackupEncryption,
	type BackupHeader
} from '../../domain/backup/backup-schema';
import { UNFINISHED } from '../../domain/backup/kept-backups';
import { systemScope } from '../access/gate';
import { now } from '../clock';
import type { TransactionClient } from '../database/driver/client';
import { quoted } from '../database/quoted';
import type { Database } from '../database/open';
import { storedVersion } from '../database/known-version';
import { programVersion } from '../database/program-version';
import { Explained } from '../explained';
import type { Scope } from '../scope';
import { casesIn, loggedName } from './backup-words';
import { PartWriter } from './file-of-parts';
import { newEncryption, partKey } from './passphrase';
import { NOT_CARRIED, readSequences, readTables } from './read-catalogue';
import { recordBackup } from './record-backup';

/** What a backup came to. */
export interface TakenBackup {
	header: BackupHeader;
	/** SHA-256 of the file, which stands at its end. */
	checksum: string;
}

/** Somebody stopped it; there is no file. */
export class BackupStopped extends Error {
	override readonly name = 'BackupStopped';
}

interface Options {
	/** Null: it is not encrypted. */
	passphrase: string | null;
	/** In whose name it stands in the log; the installation's own when nothing else is said. */
	scopeOf?: (database: Database, kommun: string) => Promise<Scope>;
	/** Asked between slices. */
	stopping?: () => boolean;
}

/** A slice of rows is to be about so long, in characters: neither memory nor anybody else feels it. */
const SLICE_LENGTH = 256 * 1024;
const FIRST_SLICE = 16;
const LARGEST_SLICE = 4_000;

/**
 * Writes everything in the database to a new file, as it stands at one moment, while others work.
 * The file is there when all of it is written; one with the same name is never written over. Logged in
 * every kommun's log.
 * @throws {Explained} when there is such a file, or the disk is full; {BackupStopped}
 */
export async function takeBackup(
	database: Database,
	path: string,
	{ passphrase, scopeOf = systemScope, stopping = () => false }: Options
): Promise<TakenBackup> {
	await requireNew(path);
	const unfinished = `${path}${UNFINISHED}`;
	try {
		await rm(unfinished, { force: true });
		const file = await PartWriter.open(unfinished);
		let taken: TakenBackup;
		try {
			taken = await database.frozen((owner) =>
				writeAll(owner, file, { from: database.kind, passphrase, stopping })
			);
		} catch (error) {
			await file.giveUp();
			throw error;
		}
		await requireNew(path);
		await rename(unfinished, path);
		await recordTaken(database, path, taken, scopeOf);
		return taken;
	} catch (error) {
		await rm(unfinished, { force: true });
		throw explained(error, path);
	}
}

async function writeAll(
	owner: TransactionClient,
	file: PartWriter,
	{ from, passphrase, stopping }: Pick<BackupHeader, 'from'> & Required<Omit<Options, 'scopeOf'>>
): Promise<TakenBackup> {
	const encryption = passphrase === null ? null : newEncryption();
	const header = await describe(owner, from, encryption);
	const line = Buffer.from(`${JSON.stringify(header)}\n`);
	await file.begin(line, await partKey(header, line, passphrase));
	for (const table of header.tables) {
		for await (const part of partsOf(owner, table)) {
			if (stopping()) throw new BackupStopped();
			await file.add(part);
		}
	}
	return { header, checksum: await file.end() };
}

/** A database that waits for this version's migrations has no log that this version can write. */
async function recordTaken(
	database: Database,
	path: string,
	{ header }: TakenBackup,
	scopeOf: Required<Options>['scopeOf']
): Promise<void> {
	if (header.schema !== programVersion().schema) return;
	const details = {
		file: loggedName(path),
		cases: casesIn(header),
		encrypted: header.encryption !== null
	};
	await recordBackup(database, { event: 'backup-taken', details }, scopeOf);
}

async function describe(
	owner: TransactionClient,
	from: BackupHeader['from'],
	encryption: BackupEncryption | null
): Promise<BackupHeader> {
	const version = await storedVersion(owner);
	if (version === null)
		throw new Explained('Databasen är tom: det finns inget att säkerhetskopiera.');
	const tables: BackedUpTable[] = [];
	for (const table of await readTables(owner)) {
		tables.push({ ...table, rows: NOT_CARRIED.has(table.name) ? 0 : await countOf(owner, table) });
	}
	const kommuner = await owner<
		BackupHeader['kommuner']
	>`select code, name from kommun order by code`;
	return {
		format: BACKUP_FORMAT,
		version: BACKUP_VERSION,
		taken: now().toISOString(),
		from,
		...version,
		kommuner: kommuner.map(({ code, name }) => ({ code, name })),
		tables,
		sequences: (await readSequences(owner)).map(({ name, latest }) => ({ name, latest })),
		encryption
	};
}

async function countOf(owner: TransactionClient, { name }: { name: string }): Promise<number> {
	const [row] = await owner.unsafe<{ count: number }[]>(
		`select count(*)::int as count from ${quoted(name)}`
	);
	return row?.count ?? 0;
}

/**
 * The rows of a table, some at a time: the table's name on a line, then a line a row with its values
 * as PostgreSQL writes them, which it reads back to the last digit.
 */
async function* partsOf(owner: TransactionClient, table: BackedUpTable): AsyncGenerator<Buffer> {
	if (table.rows === 0) return;
	const values = table.columns.map(({ name }) => `${quoted(name)}::text`);
	await owner.unsafe(
		`declare rows no scroll cursor for select json_build_array(${values.join(', ')})::text as row from ${quoted(table.name)}`
	);
	for (let wanted = FIRST_SLICE; ;) {
		const rows = await owner.unsafe<{ row: string }[]>(`fetch ${wanted} from rows`);
		if (rows.length === 0) break;
		const text = `${table.name}\n${rows.map(({ row }) => row).join('\n')}`;
		yield Buffer.from(text);
		const fitting = Math.floor((SLICE_LENGTH * rows.length) / text.length);
		wanted = Math.max(1, Math.min(fitting, 2 * wanted, LARGEST_SLICE));
	}
	await owner.unsafe('close rows');
}

async function requireNew(path: string): Promise<void> {
	const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
	if (there) {
		throw new Explained(`Filen ${path} finns redan och skrivs inte över. Ange ett annat namn.`);
	}
}

const FILE_FAULTS: Readonly<Record<string, string>> = {
	EACCES: 'programmet får inte skriva där',
	EPERM: 'programmet får inte skriva där',
	EROFS: 'disken är skrivskyddad',
	ENOENT: 'mappen finns inte',
	ENOTDIR: 'mappen finns inte',
	ENOSPC: 'disken är full',
	EDQUOT: 'disken är full'
};

function explained(error: unknown, path: string): unknown {
	const fault = FILE_FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
	if (fault === undefined || error instanceof Explained) return error;
	return new Explained(`Säkerhetskopian ${path} kunde inte skrivas: ${fault}.`, { cause: error });
}
