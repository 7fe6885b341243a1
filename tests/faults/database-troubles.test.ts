import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openInstallation } from '../../src/lib/server/installation/open';
import { testedKind } from '../database/fixture';
import { freePort } from '../machine/free-port';
import { startPostgres, type TestServer } from '../machine/postgres';
import { long, rounds } from '../support/rounds';
import { EVERYTHING, sessionCookie } from '../support/session-cookie';
import { expectNothingLost } from './checked';
import { TROUBLES, troublesOf, type TroubleName } from './database-troubles';
import { work } from './person';
import { ServedBuild } from '../support/served-build';
import { Tally } from './tally';

const PEOPLE = rounds(3, 8);
/** Cases acknowledged before each trouble, and after it. */
const CASES = 5;
/** Announced before a trouble ends: so many have met it. */
const MET = 4;
/** Tried in every run: what is cut, what comes back half-way, and what answers and takes nothing. */
const SHORT_RUN: readonly TroubleName[] = [
	'connections cut (pg_terminate_backend)',
	'crashed, and asked while it starts (57P03)',
	'read-only (25006)'
];
const SHORT_RUN_MS = 300_000;
const POLL = { timeout: 60_000, interval: 5 };
/** Within which somebody has saved again, once the database is back. */
const BACK_WITHIN_MS = 5_000;

describe.skipIf(testedKind === 'embedded')('a PostgreSQL server', () => {
	let server: TestServer;
	let build: ServedBuild;
	let cookie: string;
	/** Where it tells how it is. */
	let metrics: string;

	beforeAll(async () => {
		server = await startPostgres();
		await (await openInstallation(server)).close();
		const { name, value } = await sessionCookie(server, EVERYTHING);
		cookie = `${name}=${value}`;
		metrics = `127.0.0.1:${await freePort()}`;
		vi.stubEnv('SVU_METRICS_ADDRESS', metrics);
		build = await ServedBuild.on(server);
		await build.start();
	});

	afterAll(async () => {
		await build?.end('SIGKILL');
		server?.stop();
	});

	async function connect(work: (admin: Sql) => Promise<unknown>): Promise<void> {
		const admin = postgres(server.url, { max: 1, onnotice: () => undefined });
		try {
			await work(admin);
		} finally {
			await admin.end({ timeout: 1 });
		}
	}

	/** People at work through the rounds of a trouble; gives the longest time to the next save. */
	async function through(name: TroubleName, many: number, tally: Tally): Promise<number> {
		const trouble = troublesOf(server, connect)[name];
		const ending = new AbortController();
		const surroundings = { address: build.address, cookie, tally, signal: ending.signal };
		const people = Array.from({ length: PEOPLE }, () => work(surroundings));
		const saved = (from: number, count: number) =>
			expect.poll(() => tally.acknowledged.size - from, POLL).toBeGreaterThanOrEqual(count);
		let longest = 0;
		try {
			for (let round = 0; round < many; round += 1) {
				await saved(tally.acknowledged.size, CASES);
				const { announced } = tally.answers;
				await trouble.begin();
				if (!trouble.brief) {
					await expect
						.poll(() => tally.answers.announced - announced, POLL)
						.toBeGreaterThanOrEqual(MET);
				}
				await trouble.end();
				const [from, at] = [tally.acknowledged.size, performance.now()];
				await saved(from, 1);
				longest = Math.max(longest, performance.now() - at);
			}
			await saved(tally.acknowledged.size, CASES);
		} finally {
			ending.abort();
			await Promise.all(people);
		}
		return longest;
	}

	// Each by itself in the longer run, else one after the other with one look at what was kept.
	const runs: TroubleName[][] = long ? TROUBLES.map((name) => [name]) : [[...SHORT_RUN]];
	test.each(runs)(
		'in trouble loses, doubles and hides nothing: %s',
		async (...names) => {
			const tally = new Tally();
			const many = rounds(1, 50);
			for (const name of names) {
				const before = tally.inWords();
				const longest = await through(name, many, tally);
				expect(longest, name).toBeLessThan(BACK_WITHIN_MS);
				console.warn(
					`${name}, ${many} rounds: ${tally.inWords()} (before: ${before}); saved again after ${Math.round(longest)} ms at most`
				);
			}
			expect(tally.remarks).toEqual([]);
			expect(build.exits).toBe(0);
			await expectNothingLost(server, tally);
		},
		long ? undefined : SHORT_RUN_MS
	);

	test('while it is away everybody is told so in the form that they read', async () => {
		server.halt();
		const ask = async (path: string, headers: Record<string, string>, body?: string) => {
			const init = {
				method: body === undefined ? 'GET' : 'POST',
				body,
				redirect: 'manual'
			} as const;
			const answer = await fetch(build.address + path, {
				...init,
				headers: { origin: build.address, cookie, ...headers }
			});
			expect([path, answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([
				...[path, 503, true]
			]);
			return answer.text();
		};
		const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
		const saying = 'Databasen går inte att nå just nu';
		expect(await ask('/arenden', { accept: 'text/html' })).toContain(`<p>${saying}. Vänta`);
		const posted = await ask('/arenden/nytt?/spara', form, 'number=1');
		expect(posted).toContain('Inget av det du har skrivit är borta.');
		const enhanced = { ...form, accept: 'application/json', 'x-sveltekit-action': 'true' };
		expect(JSON.parse(await ask('/arenden/nytt?/spara', enhanced, 'number=1'))).toMatchObject({
			type: 'error',
			error: { message: expect.stringContaining(saying) as string }
		});
		const key = { authorization: `Bearer svu_${'A'.repeat(43)}` };
		expect(JSON.parse(await ask('/api/v1/measures', key))).toEqual({
			problems: [{ code: 'unavailable', message: expect.stringContaining(saying) as string }]
		});
		const watching = async () =>
			Promise.all(
				['/healthz', '/readyz'].map(async (path) => (await fetch(build.address + path)).status)
			);
		expect(await watching()).toEqual([200, 503]);
		const measured = async () => (await fetch(`http://${metrics}/metrics`)).text();
		expect(await measured()).toMatch(/^svu_database_up 0$/m);
		expect(await measured()).toMatch(/^svu_answers_total\{method="POST",status="503"\} [1-9]/m);
		server.resume();
		await expect
			.poll(async () => (await fetch(`${build.address}/arenden`, { headers: { cookie } })).status)
			.toBe(200);
		await expect.poll(watching).toEqual([200, 200]);
		for (const name of [
			'svu_up 1',
			'svu_answer_seconds_bucket{le="+Inf"}',
			'svu_event_loop_delay_seconds{quantile="1"}',
			'svu_database_connections{role="app",state="used"}',
			'svu_imports_running 0',
			'svu_night_heard_timestamp_seconds ',
			'svu_log_unsealed '
		]) {
			expect(await measured()).toContain(`\n${name}`);
		}
		// Not where users are.
		expect((await fetch(`${build.address}/metrics`)).status).toBe(404);
	});

	test('that starts after the application is waited for', async () => {
		// As when the terminal that it was started from is closed: it ends in order, too.
		expect(await build.end('SIGHUP')).toBe(0);
		server.halt();
		const started = build.start();
		await expect.poll(() => build.told, POLL).toContain('Väntar i högst');
		server.resume({ wait: false });
		await started;
		const { status } = await fetch(`${build.address}/arenden`, { headers: { cookie } });
		expect(status).toBe(200);
	});
});
