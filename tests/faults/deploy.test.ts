import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { openInstallation } from '../../src/lib/server/installation/open';
import { PASSWORD, activatedUser } from '../support/activated-user';
import { freePort } from '../machine/free-port';
import { startPostgres, type TestServer } from '../machine/postgres';
import { long } from '../support/rounds';
import { ServedBuild } from '../support/served-build';
import { nextTotpCode } from '../support/totp';
import { testedKind } from '../database/fixture';

const DEPLOY = join(import.meta.dirname, '..', '..', 'deploy');
const hasNginx = spawnSync('nginx', ['-v']).status === 0;

interface Answer {
	status: number;
	headers: NodeJS.Dict<string | string[]>;
	text: string;
}

// What of `deploy` needs no container engine, as docs/running.md says it: nginx in front of two processes.
describe.skipIf(!long || !hasNginx || testedKind === 'embedded')('what is in deploy', () => {
	const folder = mkdtempSync(join(tmpdir(), 'svu-deploy-'));
	let postgres: TestServer;
	let servers: ServedBuild[];
	let port: number;
	let person: Awaited<ReturnType<typeof activatedUser>>;
	const cookies = new Map<string, string>();
	const ends: (() => unknown)[] = [];

	/** Asks through the proxy, as a browser that keeps its cookies. */
	async function ask(path: string, fields?: Record<string, string>): Promise<Answer> {
		const body = fields && new URLSearchParams(fields).toString();
		const sent = request({
			...{ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST' },
			rejectUnauthorized: false,
			headers: {
				...{ host: `localhost:${port}`, origin: `https://localhost:${port}`, accept: 'text/html' },
				'accept-encoding': 'br, gzip',
				cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
				...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' })
			}
		});
		sent.end(body);
		const [response] = (await once(sent, 'response')) as [IncomingMessage];
		for (const line of response.headers['set-cookie'] ?? []) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			cookies.set(name, value);
		}
		const chunks: Buffer[] = [];
		for await (const chunk of response) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString('latin1');
		return { status: response.statusCode ?? 0, headers: response.headers, text };
	}

	beforeAll(async () => {
		postgres = await startPostgres();
		ends.push(() => postgres.stop());
		const { hostname, port: databasePort } = new URL(postgres.url);
		execFileSync('sh', [join(DEPLOY, 'create-database.sh')], {
			env: { ...process.env, PGHOST: hostname, PGPORT: databasePort, SVU_DB_PASSWORD: 'lösen' }
		});
		const url = `postgres://svu:l%C3%B6sen@127.0.0.1:${databasePort}/svu`;
		const database = await openInstallation({ url });
		const roles = ['case-worker' as const, 'administrator' as const];
		person = await activatedUser(database, await cliScope(database), { roles });
		await database.close();
		// The image holds this, and what npm installs, and nothing else.
		for (const [, name = ''] of readFileSync(join(DEPLOY, 'Dockerfile'), 'utf8').matchAll(
			/^COPY --from=build \/app\/(\S+)/gm
		)) {
			const [from, to] = [join(DEPLOY, '..', name), join(folder, name)];
			if (name === 'node_modules') symlinkSync(from, to);
			else cpSync(from, to, { recursive: true });
		}
		port = await freePort();
		const env = {
			...{ PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: url },
			...{ ORIGIN: `https://localhost:${port}`, ADDRESS_HEADER: 'X-Forwarded-For' },
			SVU_DATA_DIR: join(folder, 'data')
		};
		const program = join(folder, 'build', 'node', 'svu.js');
		servers = [];
		for (let count = 0; count < 2; count += 1) {
			servers.push(new ServedBuild(env, await freePort(), 'pipe', program));
		}
		for (const server of servers) await server.start();
		ends.push(() => Promise.all(servers.map((server) => server.end('SIGTERM'))));
		await startNginx();
	}, 240_000);

	afterAll(async () => {
		for (const end of ends.reverse()) await end();
		rmSync(folder, { recursive: true });
	});

	/** With the configuration as it is, but for what the operator changes too, and its ports. */
	async function startNginx(): Promise<void> {
		const certificate = ['fullchain.pem', 'key.pem'].map((name) => join(folder, name));
		const [chain = '', key = ''] = certificate;
		execFileSync(
			'openssl',
			[
				...[
					'req',
					'-x509',
					'-newkey',
					'rsa:2048',
					'-nodes',
					'-days',
					'1',
					'-subj',
					'/CN=localhost'
				],
				...['-keyout', key, '-out', chain]
			],
			{ stdio: 'ignore' }
		);
		const site = readFileSync(join(DEPLOY, 'nginx.conf'), 'utf8')
			.replace(/server 127\.0\.0\.1:3000(.*)/, (_, rest) =>
				servers.map(({ address }) => `server ${new URL(address).host}${rest}`).join('\n')
			)
			.replaceAll('svu.kommun.se', 'localhost')
			.replace('listen 80;', `listen 127.0.0.1:${await freePort()};`)
			.replace('listen 443 ', `listen 127.0.0.1:${port} `)
			.replaceAll('/etc/ssl/svu', folder);
		const main = join(folder, 'nginx.conf');
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(name) => `${name}_temp_path ${join(folder, name)};`
		);
		writeFileSync(
			main,
			`daemon off; pid ${join(folder, 'pid')}; error_log stderr; events {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${site}\n}\n`
		);
		const nginx = spawn('nginx', ['-c', main, '-p', folder], { stdio: 'ignore' });
		const ended = once(nginx, 'exit');
		ends.push(async () => {
			nginx.kill('SIGQUIT');
			await ended;
		});
		// Until it listens, nobody answers.
		await vi.waitFor(async () => expect((await ask('/readyz')).status).toBe(200), 20_000);
	}

	it('serves pages packed, with the headers of TLS, and lets a person sign in across processes', async () => {
		const { status, headers } = await ask('/logga-in');
		expect({ status, packed: headers['content-encoding'] }).toEqual({ status: 200, packed: 'br' });
		expect(headers['strict-transport-security']).toContain('max-age=');
		const { email, key } = person;
		const first = await ask('/logga-in?/local', { email, password: PASSWORD });
		expect(first.headers.location).toContain('/logga-in/kod');
		const second = await ask('/logga-in/kod', { code: nextTotpCode(key) });
		expect(second.status).toBe(303);
		expect([...cookies.keys()].every((name) => name.startsWith('__Host-'))).toBe(true);
		for (let count = 0; count < 4; count += 1) expect((await ask('/arenden')).status).toBe(200);
	});

	it('goes on while one process after the other is started anew', async () => {
		for (const server of servers) {
			expect(await server.end('SIGTERM')).toBe(0);
			expect((await ask('/arenden')).status).toBe(200);
			await server.start();
		}
		expect((await ask('/readyz')).status).toBe(200);
	});
});
