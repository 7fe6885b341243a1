import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it, test, vi } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { NOT_CARRIED } from '../../src/lib/server/backup/read-catalogue';
import { restoreBackup } from '../../src/lib/server/backup/restore-backup';
import { takeBackup, type TakenBackup } from '../../src/lib/server/backup/take-backup';
import { applyMissing } from '../../src/lib/server/database/migrate';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { knownMigrations } from '../../src/lib/server/database/program-version';
import { openInstallation } from '../../src/lib/server/installation/open';
import { isWhole } from '../../src/lib/domain/log/verdict';
import { verifyLog } from '../../src/lib/server/log/verify';
import type { Scope } from '../../src/lib/server/scope';
import { startPostgres } from '../machine/postgres';
import type { WhereItLies } from '../support/owner';
import { long } from '../support/rounds';
import { emptyDatabase } from '../support/template';
import { contents, everyMeasure, fillInstallation, ODD_WORDS } from './backup-fixture';
import { freshPlace, openedAt, ownerOf, testedKind } from './fixture';
import { loggedBy, saveExample } from './log-fixture';

const PASSPHRASE = 'fyra ord utan ordning';

let folder: string;
let place: WhereItLies;
let database: Database;
let scope: Scope;
/** What is in it when it is backed up. */
let before: Record<string, string[]>;
/** A backup of it, encrypted. */
let file: string;
let taken: TakenBackup;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'svu-backup-'));
	vi.stubEnv('SVU_NOW', '2020-03-15T09:00:00Z');
	place = await freshPlace();
	database = await openedAt(place);
	scope = await cliScope(database);
	await fillInstallation(database, scope);
	file = join(folder, 'a.svubackup');
	before = await contents(place);
	taken = await takeBackup(database, file, { passphrase: PASSPHRASE });
});

afterAll(() => rm(folder, { recursive: true }));

const removals: (() => Promise<void>)[] = [];
afterAll(async () => {
	for (const remove of removals) await remove();
});

/** A place where there is nothing yet. */
async function emptyPlace(kind: Database['kind']): Promise<WhereItLies> {
	const template = inject('template');
	const server = kind === 'server' && 'server' in template ? template.server : undefined;
	const empty = await emptyDatabase(server);
	removals.push(empty.remove);
	return empty.place;
}

/** Restores a backup where there is nothing; what is noted of its log stands beside it. */
async function restoredTo(kind: Database['kind'], path = file): Promise<WhereItLies> {
	const to = await emptyPlace(kind);
	vi.stubEnv('SVU_LOG_ANCHORS', await mkdtemp(join(folder, 'anchors-')));
	const restored = await restoreBackup(path, { passphrase: PASSPHRASE, to });
	expect(restored).toMatchObject({ leftOut: [], logWhole: true });
	return to;
}

/** What restoring itself adds to: an entry of the log, and its link. */
const LOG = ['log_entry', 'log_seal', 'log_chain'];

async function requireSame(to: WhereItLies): Promise<void> {
	const now = await contents(to);
	expect(Object.keys(now)).toEqual(Object.keys(before));
	for (const [name, rows] of Object.entries(before)) {
		const had = new Set(rows);
		const kept = LOG.includes(name) ? now[name]?.filter((row) => had.has(row)) : now[name];
		if (name !== 'log_chain') expect(kept, name).toEqual(rows);
	}
}

describe('a restore drill', () => {
	it('brings back every row, rule and figure, the log whole, and work goes on', async () => {
		const figures = await everyMeasure(database, scope);
		// By way of an embedded one to a server, the way a kommun that grows goes; in the short run each by itself.
		const other = await restoredTo(long ? 'embedded' : testedKind);
		await requireSame(other);
		const there = await openInstallation(other);
		const theirs = await cliScope(there);
		expect(await everyMeasure(there, theirs)).toBe(figures);
		expect(before.region?.join()).toContain(JSON.stringify(ODD_WORDS));
		expect(isWhole(await verifyLog(there))).toBe(true);
		const next = join(folder, 'b.svubackup');
		if (testedKind === 'server' && long) await takeBackup(there, next, { passphrase: PASSPHRASE });
		await there.close();
		if (testedKind === 'embedded') return;
		const server = long ? await restoredTo('server', next) : other;
		await requireSame(server);
		const back = await openedAt(server);
		const scopeThere = await cliScope(back);
		expect(await everyMeasure(back, scopeThere)).toBe(figures);
		const logged = await loggedBy(back, () => saveExample(back, scopeThere, 'B-3'));
		expect(logged.map(({ event }) => event)).toEqual(['case-created']);
		expect(isWhole(await verifyLog(back))).toBe(true);
		const owner = await ownerOf(back);
		const [last] = await owner`
			select event, details ->> 'file' as file, actor from log_entry
			where event like 'backup-%' order by id desc limit 1`;
		expect(last).toEqual({
			event: 'backup-restored',
			file: server === other ? 'a.svubackup' : 'b.svubackup',
			actor: 'kommandorad'
		});
	});

	test.skipIf(!long || testedKind === 'embedded')(
		'onto a new server, whose roles nobody has made, by an owner who is no superuser',
		async () => {
			const server = await startPostgres();
			const admin = postgres(server.url, { max: 1 });
			await admin`create role operator login createrole`;
			await admin`create database svu owner operator`;
			await admin.end();
			const to = { url: server.url.replace('postgres@', 'operator@').replace(/postgres$/, 'svu') };
			vi.stubEnv('SVU_LOG_ANCHORS', join(folder, 'anchors-new-server'));
			await restoreBackup(file, { passphrase: PASSPHRASE, to });
			const there = await openInstallation(to);
			const figures = await everyMeasure(database, scope);
			expect(await everyMeasure(there, await cliScope(there))).toBe(figures);
			await there.close();
			server.stop();
		}
	);

	// That an older version's rows are there after an upgrade, `upgrade.test.ts` shows in the short run.
	test.skipIf(!long)(
		'of a backup from before an upgrade brings it up to this version',
		async () => {
			const [then, since] = [knownMigrations().at(-6)?.folderMillis, knownMigrations().at(-1)];
			const old = await openDatabase(await emptyPlace(testedKind), ({ sql }) =>
				sql.begin(async (tx) => {
					await applyMissing(tx, then);
					await tx`insert into region values ('24', 'Västerbotten')`;
					await tx`insert into kommun values ('2480', 'Umeå', '24')`;
					await tx`insert into setting values ('from-before', '1')`;
				})
			);
			const path = join(folder, 'old.svubackup');
			const { header } = await takeBackup(old, path, { passphrase: null });
			await old.close();
			expect(header.schema).toBe(then);
			const there = await openInstallation(await restoredTo(testedKind, path));
			await there.frozen(async (owner) => {
				const [row] =
					await owner`select max(created_at)::text as at from drizzle.__drizzle_migrations`;
				expect(row?.at).toBe(String(since?.folderMillis));
				expect(await owner`select 1 from setting where name = 'from-before'`).toHaveLength(1);
			});
			await there.close();
		}
	);
});

describe('a backup', () => {
	it('has every table there is, but what would let its finder in', async () => {
		const owner = await ownerOf(database);
		const tables = await owner<{ schema: string; name: string }[]>`
			select schemaname as schema, tablename as name from pg_tables
			where schemaname not in ('pg_catalog', 'information_schema')`;
		const names = tables.filter(({ schema }) => schema === 'public').map(({ name }) => name);
		expect(taken.header.tables.map(({ name }) => name)).toEqual(names.sort());
		// The first is told by the header's version; a login is its own database's.
		expect(
			tables
				.flatMap(({ schema, name }) => (schema === 'public' ? [] : [`${schema}.${name}`]))
				.sort()
		).toEqual([
			'drizzle.__drizzle_migrations',
			...(testedKind === 'server' ? ['svu_private.login'] : [])
		]);
		for (const name of NOT_CARRIED) {
			expect(taken.header.tables.find((table) => table.name === name)).toMatchObject({ rows: 0 });
		}
		const sequences =
			await owner`select sequencename from pg_sequences where schemaname = 'public'`;
		expect(taken.header.sequences).toHaveLength(sequences.length);
	});

	it('says of itself what it is, in its first line, and nothing of a person', async () => {
		const bytes = await readFile(file);
		const header: unknown = JSON.parse(bytes.subarray(0, bytes.indexOf('\n')).toString());
		expect(header).toMatchObject({
			...{ format: 'utskrivningsklar-backup', version: 1, taken: '2020-03-15T09:00:00.000Z' },
			...{ from: testedKind, kommuner: [{ code: '2480', name: 'Umeå' }] },
			schema: knownMigrations().at(-1)?.folderMillis
		});
		expect(bytes.toString('latin1')).not.toContain('2018-01513');
		expect((await stat(file)).mode & 0o777).toBe(0o600);
		expect(taken.checksum).toBe(createHash('sha256').update(bytes.subarray(0, -65)).digest('hex'));
	});

	it('is of one moment, and others save while it is taken, also after one that was killed', async () => {
		const owner = await ownerOf(database);
		if (testedKind === 'embedded') await owner`select pg_backup_start('killed', true)`;
		await database.frozen(async (frozen) => {
			await saveExample(database, scope, 'B-4');
			const there = await frozen<
				{ number: string }[]
			>`select number from cases where number like 'B-%'`;
			expect(there.map(({ number }) => number).sort()).toEqual(['B-1', 'B-2']);
		});
		if ('url' in place) return;
		expect(existsSync(join(place.dataDir, 'copy', 'pg'))).toBe(false);
	});

	it('is never written over, and leaves nothing behind when it cannot be written', async () => {
		const bytes = await readFile(file);
		await expect(takeBackup(database, file, { passphrase: null })).rejects.toThrow('finns redan');
		expect(await readFile(file)).toEqual(bytes);
		const nowhere = join(folder, 'saknas', 'a.svubackup');
		await expect(takeBackup(database, nowhere, { passphrase: null })).rejects.toThrow(
			'mappen finns inte'
		);
	});
});

describe('restoring', () => {
	/** The backup with a change in it; with its checksum put right, as who made it would. */
	async function changed(change: (bytes: Buffer) => Buffer, checked = false): Promise<string> {
		const bytes = change(Buffer.from(await readFile(file)));
		const body = bytes.subarray(0, -65);
		const sum = createHash('sha256').update(body).digest('hex');
		const path = join(folder, 'changed.svubackup');
		await writeFile(path, checked ? Buffer.concat([body, Buffer.from(`${sum}\n`)]) : bytes);
		return path;
	}
	const flipped = (at: number) => (bytes: Buffer) => {
		const place = Math.floor(at * bytes.length);
		bytes[place] = (bytes[place] ?? 0) ^ 1;
		return bytes;
	};
	const headed = (from: string, to: string) => (bytes: Buffer) =>
		Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');

	const REFUSED: Record<string, [() => Promise<string>, string | null, string]> = {
		'that has one bit wrong': [
			() => changed(flipped(0.5)),
			PASSPHRASE,
			'kontrollsumman stämmer inte'
		],
		'that was cut off': [
			() => changed((bytes) => bytes.subarray(0, bytes.length / 2)),
			...[PASSPHRASE, 'kontrollsumman stämmer inte']
		] as [() => Promise<string>, string, string],
		'that somebody changed who knows the checksum': [
			() => changed(headed('"code":"2480"', '"code":"2481"'), true),
			...[PASSPHRASE, 'Lösenfrasen öppnar inte']
		] as [() => Promise<string>, string, string],
		'of a newer version': [
			() => changed(headed('"version":1', '"version":2'), true),
			...[PASSPHRASE, 'nyare version']
		] as [() => Promise<string>, string, string],
		'of a newer database': [
			() => changed(headed(`"schema":${taken.header.schema}`, '"schema":4102444800000'), true),
			...[PASSPHRASE, 'nyare version']
		] as [() => Promise<string>, string, string],
		'with another passphrase': [() => Promise.resolve(file), 'en annan lösenfras', 'öppnar inte'],
		'without its passphrase': [() => Promise.resolve(file), null, 'är krypterad'],
		'that is something else': [
			async () => {
				const path = join(folder, 'arenden.csv');
				await writeFile(path, 'Ärendenummer;Nämnd\n1;ÄN\n');
				return path;
			},
			...[null, 'ingen säkerhetskopia']
		] as [() => Promise<string>, null, string]
	};

	test.each(Object.entries(REFUSED))(
		'a file %s is refused before anything is touched',
		async (_, [make, passphrase, words]) => {
			const to = { dataDir: join(folder, 'orörd') };
			await expect(restoreBackup(await make(), { passphrase, to })).rejects.toMatchObject({
				exitCode: 2,
				message: expect.stringContaining(words) as string
			});
			expect(existsSync(to.dataDir)).toBe(false);
		}
	);

	test.skipIf(!long && testedKind === 'embedded')(
		'to a database that has something in it is refused, and leaves it as it is',
		async () => {
			const to = await freshPlace();
			const there = await contents(to);
			await expect(restoreBackup(file, { passphrase: PASSPHRASE, to })).rejects.toMatchObject({
				exitCode: 2,
				message: expect.stringMatching(/inte tom.*Skapa en ny databas/) as string
			});
			expect(await contents(to)).toEqual(there);
		}
	);
});
