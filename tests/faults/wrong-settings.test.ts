import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { testedKind } from '../database/fixture';
import { freePort } from '../machine/free-port';
import { PROGRAM } from '../support/program';
import { rounds } from '../support/rounds';

/** What would wait for ever is ended; the operator is told within ten seconds on a machine that is not busy. */
const TOO_LONG_MS = 60_000;

const other = createServer().listen(0, '127.0.0.1');
afterAll(() => other.close());

const folder = join(tmpdir(), `svu-never-made-${process.pid}`);

/** What the program says when it is told to serve with these settings, and its exit code. */
function served(settings: NodeJS.ProcessEnv, user?: User) {
	const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'serve'], {
		...user,
		env: { PATH: process.env.PATH, SVU_DATA_DIR: folder, ...settings },
		encoding: 'utf8',
		timeout: TOO_LONG_MS
	});
	return { status, lines: stderr.trimEnd().split('\n') };
}

interface User {
	uid: number;
	gid: number;
}

/** A user of this machine; null where it has none of that name. */
function userNamed(name: string): User | null {
	const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name]).stdout.toString());
	return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** The address of the tests' server, but for something of it. */
function changed(change: Partial<Pick<URL, 'pathname' | 'username'>>): string {
	const template = inject('template');
	if (!('server' in template)) throw new Error('Only on a server');
	return Object.assign(new URL(template.server), change).href;
}

// Of neither kind of database: once is enough.
describe.skipIf(testedKind === 'embedded')('a server that is set up wrong', () => {
	it('ends with code 2 and a sentence, and has made nothing', async () => {
		if (!other.listening) await once(other, 'listening');
		const { port } = other.address() as AddressInfo;
		// Taken is taken: users and proxies look for it at this port, and not at the next.
		expect(served({ PORT: String(port) })).toEqual({
			status: 2,
			lines: [
				`Porten ${port} är upptagen av ett annat program. Stoppa det, eller ange en annan port med PORT.`
			]
		});
		expect(served({ PORT: '', ORIGIN: 'svu.kommun.se' })).toEqual({
			status: 2,
			lines: [
				'PORT är satt men tom. Ange ett värde, som PORT=3000, eller ta bort den.',
				expect.stringMatching(/^ORIGIN är ingen adress: svu\.kommun\.se\. Ange adressen/)
			]
		});
		const nowhere = join(folder, 'saknas');
		expect(served({ SVU_BACKUP_DIR: nowhere }).lines).toEqual([
			`SVU_BACKUP_DIR går inte att använda: ${nowhere} finns inte och går inte att skapa. Ange en mapp som programmet får skriva i.`
		]);
		expect(served({ SVU_BACKUP_PASSPHRASE_FILE: nowhere }).lines).toEqual([
			expect.stringMatching(/i SVU_BACKUP_PASSPHRASE_FILE går inte att läsa\. Ange en fil/)
		]);
		expect(existsSync(folder)).toBe(false);
	});

	/** Settings, and the only line that is said of them. */
	const MISTAKES: Record<string, () => [NodeJS.ProcessEnv, RegExp]> = {
		'the address of users': () => [
			{ ORIGIN: 'http://svu.kommun.se' },
			/^ORIGIN börjar inte med https: .* som ORIGIN=https:\/\/svu\.kommun\.se\.$/
		],
		'the proxy’s header': () => [
			{ ADDRESS_HEADER: 'X-Forwarded-For: a' },
			/^ADDRESS_HEADER är inget namn på en rubrik: .* som ADDRESS_HEADER=X-Forwarded-For\.$/
		],
		'the kommun’s own sign-in': () => [
			{ SVU_OIDC_ISSUER: 'login.kommun.se', SVU_OIDC_CLIENT_ID: 'svu' },
			/^SVU_OIDC_ISSUER är ingen adress: login\.kommun\.se\. Ange adressen precis som/
		],
		'an address of another computer': () => [
			{ HOST: '192.0.2.1', ORIGIN: 'https://svu.kommun.se' },
			/^Den här datorn har ingen adress 192\.0\.2\.1\. Ange en som den har med HOST:/
		],
		'a database’s address': () => [
			{ DATABASE_URL: 'localhost:5432' },
			/^DATABASE_URL är ingen adress till en databas i PostgreSQL\. Ange den som DATABASE_URL=/
		],
		'a database that is not there': () => [
			{ DATABASE_URL: changed({ pathname: '/finns_inte' }) },
			/^Databasen släpper inte in programmet\. Kontrollera användare, lösenord och databasens namn/
		],
		'a folder that is a file': () => [
			{ SVU_DATA_DIR: PROGRAM, DATABASE_URL: '' },
			/^Datamappen .* går inte att använda: det finns en fil .* Ange en annan mapp med SVU_DATA_DIR/
		],
		'a folder of something else': () => [
			{ SVU_DATA_DIR: join(PROGRAM, '..'), DATABASE_URL: '' },
			/^Datamappen .* den har annat i sig\. Ange en tom mapp.* med SVU_DATA_DIR\.$/
		]
	};

	it.each(Object.entries(MISTAKES).slice(0, rounds(2, Infinity)))(
		'%s is told of, with code 2',
		async (_, mistake) => {
			const [settings, words] = mistake();
			const port = String(await freePort());
			expect(served({ PORT: port, ...settings })).toEqual({
				status: 2,
				lines: [expect.stringMatching(words)]
			});
			expect(existsSync(folder)).toBe(false);
		}
	);

	it('whose folder or port belongs to somebody else ends so, where it is not root', async ({
		skip
	}) => {
		const nobody = userNamed('nobody');
		if (process.getuid?.() !== 0 || nobody === null) return skip('only root can be somebody else');
		const theirs = mkdtempSync(join(tmpdir(), 'svu-theirs-'));
		const free = String(await freePort());
		const asNobody = (settings: NodeJS.ProcessEnv) => served(settings, nobody);
		expect(asNobody({ PORT: free, SVU_DATA_DIR: theirs })).toEqual({
			status: 2,
			lines: [
				expect.stringMatching(/saknar rättighet till den\. Ange en annan mapp med SVU_DATA_DIR\.$/)
			]
		});
		expect(statSync(theirs).mode & 0o777).toBe(0o700);
		expect(asNobody({ PORT: free, SVU_BACKUP_DIR: theirs }).lines).toEqual([
			`SVU_BACKUP_DIR går inte att använda: ${theirs} får programmet inte skriva i. Ange en mapp som programmet får skriva i.`
		]);
		rmSync(theirs, { recursive: true });
	});

	it('whose database says nothing ends so too', async () => {
		if (!other.listening) await once(other, 'listening');
		const { port } = other.address() as AddressInfo;
		const settings = {
			PORT: '24599',
			DATABASE_URL: `postgres://svu:hemligt@127.0.0.1:${port}/svu`
		};
		const { status, lines } = served(settings);
		expect(status).toBe(2);
		expect(lines.at(-1)).toMatch(/^Databasen går inte att nå\..*DATABASE_URL stämmer\.$/);
		expect(lines.join()).not.toContain('hemligt');
		expect(existsSync(folder)).toBe(false);
	});
});
