import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { openDatabase, type OpenOptions } from '../../src/lib/server/database/open';
import { freePort } from '../machine/free-port';
import { long } from '../support/rounds';
import { freshPlace, testedKind } from './fixture';

/** What is told when a database cannot be opened; the exit code of a program that ends with it. */
async function told(options: OpenOptions): Promise<string> {
	const opened: unknown = await openDatabase(options).catch((error: unknown) => error);
	expect(opened).toMatchObject({ exitCode: 2, message: expect.any(String) as string });
	return (opened as Error).message;
}

describe.skipIf(testedKind === 'server')('a data folder that cannot be used is told of', () => {
	let around: string;
	const unmounts: string[] = [];

	beforeAll(async () => {
		around = await mkdtemp(join(tmpdir(), 'svu-odd-'));
	});

	afterAll(async () => {
		for (const folder of unmounts) spawnSync('umount', [folder]);
		await rm(around, { recursive: true });
	});

	/** A disk of its own, where the machine lets us have one. */
	async function disk(name: string, options: string): Promise<string | null> {
		const folder = join(around, name);
		await mkdir(folder);
		const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
		if (mounted.status !== 0) return null;
		unmounts.push(folder);
		return folder;
	}

	it('that is a file, or would lie where there is nothing; and nothing is made', async () => {
		const file = join(around, 'fil');
		await writeFile(file, '');
		expect(await told({ dataDir: file })).toMatch(
			/finns en fil med det namnet\. Ange en annan mapp med SVU_DATA_DIR\.$/
		);
		const nowhere = join(around, 'felstavad', 'svu');
		expect(await told({ dataDir: nowhere })).toMatch(
			/mappen som den ska ligga i finns inte\. Skapa den/
		);
		expect(existsSync(join(around, 'felstavad'))).toBe(false);
	});

	it('that has something else in it, which is left as it is', async () => {
		const home = join(around, 'hem');
		await mkdir(home);
		await chmod(home, 0o755);
		await writeFile(join(home, 'viktigt.txt'), '');
		expect(await told({ dataDir: home })).toMatch(/den har annat i sig\. Ange en tom mapp/);
		expect((await stat(home)).mode & 0o777).toBe(0o755);
		expect(existsSync(join(home, 'lock'))).toBe(false);
	});

	it('that is on a disk that is full, or may not be written to', async ({ skip }) => {
		const full = await disk('full', 'size=1m');
		const readOnly = await disk('skyddad', 'ro');
		if (full === null || readOnly === null) return skip('no disks of our own here');
		expect(await told({ dataDir: full })).toMatch(/disken är full\. Ge den minst 100 MB/);
		expect(await told({ dataDir: readOnly })).toMatch(
			/disken är skrivskyddad\. Ange en annan mapp/
		);
	});
});

describe.skipIf(testedKind === 'embedded')('a server that cannot be used is told of', () => {
	let url: URL;
	let admin: postgres.Sql;
	const changed = (change: Partial<Pick<URL, 'pathname' | 'port' | 'username' | 'hostname'>>) =>
		Object.assign(new URL(url), change).href;

	beforeAll(async () => {
		vi.spyOn(console, 'error').mockReturnValue();
		const place = await freshPlace();
		if (!('url' in place)) throw new Error('Only on a server');
		url = new URL(place.url);
		admin = postgres(place.url, { max: 1 });
	});

	afterAll(() => admin.end());

	// It waits, and the short run waits for the same of the whole program (tests/faults/wrong-settings).
	it.skipIf(!long)('where nobody answers, or somebody who says nothing', async () => {
		const silent = createServer().listen(0, '127.0.0.1');
		await once(silent, 'listening');
		const { port } = silent.address() as AddressInfo;
		const [nobody, nothing] = await Promise.all([
			told({ url: changed({ port: String(await freePort()) }) }),
			told({ url: changed({ port: String(port) }) })
		]);
		for (const words of [nobody, nothing]) {
			expect(words).toMatch(/^Databasen går inte att nå\..*att DATABASE_URL stämmer\.$/);
		}
		silent.close();
	});

	it('where there is no such database or user', async () => {
		for (const change of [{ pathname: '/finns_inte' }, { username: 'finns_inte' }]) {
			expect(await told({ url: changed(change) })).toMatch(
				/Kontrollera användare, lösenord och databasens namn i DATABASE_URL\.$/
			);
		}
	});

	test.each(['tom', 'i bruk'])(
		'whose user does not own the database, which is %s',
		async (which) => {
			const name = `svu_stranger_${process.pid}`;
			await admin`create role ${admin(name)} login`;
			const database = which === 'tom' ? name : url.pathname.slice(1);
			if (which === 'tom') await admin`create database ${admin(name)}`;
			else await admin`grant connect on database ${admin(database)} to ${admin(name)}`;
			expect(await told({ url: changed({ username: name, pathname: `/${database}` }) })).toMatch(
				/^Användaren i DATABASE_URL måste äga databasen och få skapa roller\. Låt databasens administratör köra ALTER/
			);
			if (which === 'tom') await admin`drop database ${admin(name)}`;
			else await admin`revoke connect on database ${admin(database)} from ${admin(name)}`;
			await admin`drop role ${admin(name)}`;
		}
	);

	it('whose database keeps text in another encoding', async () => {
		const name = `svu_latin_${process.pid}`;
		await admin.unsafe(`create database ${name} encoding 'LATIN1' locale 'C' template template0`);
		expect(await told({ url: changed({ pathname: `/${name}` }) })).toMatch(
			/teckenkodningen LATIN1\. Skapa en ny med ENCODING 'UTF8'/
		);
		await admin.unsafe(`drop database ${name}`);
	});
});
