import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import { today } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { openInstallation } from '../../src/lib/server/installation/open';
import { testedKind } from '../database/fixture';
import { freePort } from '../machine/free-port';
import { startPostgres, type TestServer } from '../machine/postgres';
import { activatedUser, PASSWORD } from '../support/activated-user';
import { event, exampleCase } from '../support/example-case';
import { hasNginx, startNginx } from '../support/nginx';
import { connectAsOwner } from '../support/owner';
import { ProxiedBrowser, type ProxiedAnswer, type Sent } from '../support/proxied-browser';
import { long } from '../support/rounds';
import { ServedBuild } from '../support/served-build';
import { nextTotpCode } from '../support/totp';

const CREATE_DATABASE = join(import.meta.dirname, '..', '..', 'deploy', 'create-database.sh');
const TITLE = 'two processes on one database, behind nginx as deploy/nginx.conf has it';
const FILE = [
	'Ärendenummer;Nämnd;Kön;Vårdform;Avdelning;Inskriven',
	'2019-00071;ÄN;Kvinna;Somatisk;Geriatrik 1;2019-05-01',
	'2019-00072;ÄN;Man;Somatisk;Geriatrik 1;2019-05-02'
].join('\r\n');

describe.skipIf(!long || testedKind === 'embedded' || !hasNginx)(
	hasNginx ? TITLE : `${TITLE}: there is none here, install it (apt-get install nginx-light)`,
	() => {
		const folder = mkdtempSync(join(tmpdir(), 'svu-nginx-'));
		const backups = join(folder, 'backups');
		const ends: (() => unknown)[] = [];
		let postgres: TestServer;
		let place: { url: string };
		let database: Database;
		let servers: ServedBuild[];
		let browser: ProxiedBrowser;
		let person: Awaited<ReturnType<typeof activatedUser>>;

		beforeAll(async () => {
			postgres = await startPostgres();
			ends.push(() => postgres.stop());
			const { hostname, port: databasePort } = new URL(postgres.url);
			execFileSync('sh', [CREATE_DATABASE], {
				env: { ...process.env, PGHOST: hostname, PGPORT: databasePort, SVU_DB_PASSWORD: 'lösen' }
			});
			place = { url: `postgres://svu:l%C3%B6sen@127.0.0.1:${databasePort}/svu` };
			database = await openInstallation(place);
			ends.push(() => database.close());
			const roles = ['case-worker' as const, 'administrator' as const];
			person = await activatedUser(database, await cliScope(database), { roles });
			const port = await freePort();
			mkdirSync(backups);
			const env = {
				...{ PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: place.url },
				...{ ORIGIN: `https://localhost:${port}`, ADDRESS_HEADER: 'X-Forwarded-For' },
				...{ SVU_DATA_DIR: join(folder, 'data'), SVU_BACKUP_DIR: backups }
			};
			servers = [];
			for (const _ of [1, 2]) servers.push(new ServedBuild(env, await freePort()));
			// At once: the first night is both's to claim.
			await Promise.all(servers.map((server) => server.start()));
			ends.push(() => Promise.all(servers.map((server) => server.end('SIGTERM'))));
			const addresses = servers.map(({ address }) => address);
			const nginx = await startNginx(folder, addresses, port);
			ends.push(() => nginx.stop());
			browser = new ProxiedBrowser(port);
		}, 240_000);

		afterAll(async () => {
			for (const end of ends.reverse()) await end();
			rmSync(folder, { recursive: true });
		});

		/** Asks so that another process answers than the one named: the proxy takes them in turns. */
		async function askAnother(than: string, path: string, sent?: Sent): Promise<ProxiedAnswer> {
			for (let turns = 0; turns < 10; turns += 1) {
				if ((await browser.ask('/healthz')).by === than) break;
			}
			const answer = await browser.ask(path, sent);
			expect(answer.by).not.toBe(than);
			return answer;
		}

		it('a person signs in with the password at one and the code at the other', async () => {
			const page = await browser.ask('/logga-in');
			expect(page.headers['strict-transport-security']).toContain('max-age=');
			const { email, key } = person;
			const first = await browser.ask('/logga-in?/local', { email, password: PASSWORD });
			expect(first.headers.location).toContain('/logga-in/kod');
			const second = await askAnother(first.by, '/logga-in/kod', { code: nextTotpCode(key) });
			expect(second.status).toBe(303);
			expect(browser.cookieNames.every((name) => name.startsWith('__Host-'))).toBe(true);
			const pages = [await browser.ask('/konto'), await browser.ask('/konto')];
			expect(new Set(pages.map(({ by }) => by)).size).toBe(2);
			for (const { text } of pages) expect(text).toContain(email);
		});

		it('boards open at both hear what is registered through either, and nothing needs to stick', async () => {
			const scope = await cliScope(database);
			const id = randomUUID();
			const events = [event('admitted', '2019-11-28 08:00'), event('ready', '2019-12-04 10:15')];
			const change = { id, baseVersion: 0, record: exampleCase({ number: '2019-70001', events }) };
			const how = { source: 'form', at: new Date(), today: today() } as const;
			await transaction(database, scope, (tx) => saveCases(tx, scope, [change], how));
			const boards = [
				await browser.listen('/tavla/handelser'),
				await browser.listen('/tavla/handelser')
			];
			expect(new Set(boards.map(({ by }) => by)).size).toBe(2);
			for (const { heard } of boards) await expect.poll(() => heard).toContain('puls');
			for (const [turn, by] of boards.map((board) => board.by).entries()) {
				const before = boards.map(({ heard }) => heard.filter((said) => said === 'andrat').length);
				const saved = await askAnother(by, `/arenden/${id}/uppfoljning?/spara`, {
					...{ version: String(turn + 1), note: `Ringt anhöriga, gång ${turn + 1}` }
				});
				expect(saved.status, saved.text.slice(0, 300)).toBe(200);
				for (const [at, { heard }] of boards.entries()) {
					await expect
						.poll(() => heard.filter((said) => said === 'andrat').length)
						.toBeGreaterThan(before[at] ?? 0);
				}
			}
			for (const board of boards) board.end();
		});

		it('a file that one has read is imported by the other', async () => {
			const sent = await browser.ask('/import/fil?slag=arenden&namn=prov.csv', Buffer.from(FILE));
			const { importId } = JSON.parse(sent.text) as { importId: string };
			const state = async () =>
				JSON.parse((await askAnother(sent.by, `/import/${importId}/lage`)).text) as unknown;
			await expect.poll(state, { timeout: 30_000 }).toMatchObject({ phase: 'done' });
			const preview = await askAnother(sent.by, `/import/${importId}`);
			expect(preview.text).toContain('?/importera');
			const taken = await askAnother(sent.by, `/import/${importId}?/importera`, {});
			expect(taken.text).toContain('Filen är importerad');
			const found = await askAnother(taken.by, '/arenden');
			expect(found.text).toContain('2019-00072');
		});

		it('the night’s work is done once', async () => {
			const { sql, close } = await connectAsOwner(place);
			const jobs = async () => {
				const [row] = await sql<{ jobs: Record<string, string> | null }[]>`
					select value -> 'jobs' as jobs from setting where name = 'nightly'`;
				return row?.jobs ?? null;
			};
			await expect.poll(jobs, { timeout: 60_000 }).toMatchObject({ säkerhetskopia: 'klart' });
			expect(Object.values((await jobs()) ?? {})).not.toContain('misslyckades');
			expect(readdirSync(backups)).toHaveLength(1);
			const taken = await sql`select actor from log_entry where event = 'backup-taken'`;
			expect(taken).toHaveLength(1);
			await close();
		});

		it('goes on while one process after the other is started anew', async () => {
			for (const server of servers) {
				expect(await server.end('SIGTERM')).toBe(0);
				for (const _ of [1, 2]) expect((await browser.ask('/arenden')).status).toBe(200);
				await server.start();
			}
			expect((await browser.ask('/readyz')).status).toBe(200);
		});
	}
);
