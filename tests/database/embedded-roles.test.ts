import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { freshFolder, testedKind } from './fixture';

const ROLES = ['svu_app', 'svu_signin', 'svu_log', 'postgres'] as const;

let database: Database;
let socket: string;

/** A client of the embedded database, as whomever it says it is. */
const client = (user: string, max = 1): Sql =>
	postgres({ path: socket, user, database: 'postgres', max, max_lifetime: null });

/** Runs `work` with clients that are gone afterwards. */
async function withClients<Result>(
	users: readonly string[],
	work: (clients: Sql[]) => Promise<Result>
): Promise<Result> {
	const clients = users.map((user) => client(user));
	try {
		return await work(clients);
	} finally {
		await Promise.all(clients.map((sql) => sql.end()));
	}
}

/** A startup message of protocol 3.0 with these words. */
function startup(...words: string[]): Buffer {
	const body = Buffer.from([...words, ''].map((word) => `${word}\0`).join(''), 'utf8');
	const head = Buffer.alloc(8);
	head.writeUInt32BE(8 + body.length, 0);
	head.writeUInt32BE(196_608, 4);
	return Buffer.concat([head, body]);
}

describe.skipIf(testedKind === 'server')('the embedded database', () => {
	beforeAll(async () => {
		const dataDir = freshFolder();
		database = await openDatabase({ dataDir });
		socket = join(dataDir, 'svu.sock');
	});
	afterAll(() => database.close());

	it.each(['root', 'svu_app_1', 'SVU_APP', '', 'constructor', '__proto__', 'svu_app; reset role'])(
		'hangs up on a client that says it is %j',
		async (user) => {
			const stranger = connect(socket);
			stranger.write(startup('user', user, 'database', 'postgres'));
			const [answer] = (await once(stranger, 'data')) as [Buffer];
			expect(answer.toString('latin1')).toMatch(/^E[^]*C28000\0/);
			await once(stranger, 'close');
		}
	);

	it('hangs up on a client that does not say who it is, or whose name stands elsewhere', async () => {
		for (const words of [
			['database', 'postgres'],
			['database', 'user', 'options', 'svu_app']
		]) {
			const stranger = connect(socket);
			stranger.write(startup(...words));
			const [answer] = (await once(stranger, 'data')) as [Buffer];
			expect(answer.toString('latin1')).toContain('C28000');
			await once(stranger, 'close');
		}
	});

	it('never runs one client as another, however their statements and transactions overlap', async () => {
		await withClients([...ROLES, ...ROLES], async (clients) => {
			const users = clients.map((sql) => sql.options.user);
			const rounds = Array.from({ length: 50 }, (_, round) => round);
			const seen = await Promise.all(
				clients.map(async (sql) => {
					const names = await Promise.all(
						rounds.map(async (round) => {
							if (round % 3 > 0) return nameOf(sql);
							return sql.begin(async (tx) => [await nameOf(tx), await nameOf(tx)].join());
						})
					);
					return [...new Set(names.flatMap((name) => name.split(',')))];
				})
			);
			expect(seen).toEqual(users.map((user) => [user]));
		});
	});

	it('never runs one client as another after a failed statement, a rollback or a hang-up', async () => {
		await withClients(['svu_app', 'svu_signin'], async ([app, signIn]) => {
			if (!app || !signIn) throw new Error('Two clients were asked for');
			for (let round = 0; round < 20; round += 1) {
				const failing = client('postgres');
				const outcomes = await Promise.allSettled([
					app`select 1 / 0`,
					app.begin(async (tx) => {
						await tx`savepoint before`;
						await tx`select no_such_column`;
					}),
					failing.begin((tx) => tx`select pg_sleep(0.001)`),
					failing.end({ timeout: 0 }),
					nameOf(signIn),
					nameOf(app)
				]);
				expect(outcomes.slice(0, 2).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
				expect(outcomes.slice(4)).toEqual([
					{ status: 'fulfilled', value: 'svu_signin' },
					{ status: 'fulfilled', value: 'svu_app' }
				]);
			}
		});
	});

	it('holds what the product’s own code forgets, not who may write SQL: the session is its superuser’s', async () => {
		await withClients(['svu_app', 'svu_signin'], async ([app, signIn]) => {
			if (!app || !signIn) throw new Error('Two clients were asked for');
			// On a server this is refused (database-login.test.ts).
			expect(await app.begin(async (tx) => [await tx`reset role`, await nameOf(tx)][1])).toBe(
				'postgres'
			);
			// It lasts for the turn of the one who did it: neither the next turn nor others have it.
			expect([await nameOf(app), await nameOf(signIn)]).toEqual(['svu_app', 'svu_signin']);
			await app`reset role`;
			expect([await nameOf(signIn), await nameOf(app)]).toEqual(['svu_signin', 'svu_app']);
		});
	});
});

async function nameOf(sql: Pick<Sql, 'unsafe'>): Promise<string> {
	const [row] = await sql.unsafe<{ name: string }[]>('select current_user as name');
	return row?.name ?? '';
}
