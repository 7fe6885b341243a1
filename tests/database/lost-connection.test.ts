import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter, once } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { Connection } from '../../src/lib/server/database/driver/connection';
import { listen } from '../../src/lib/server/database/driver/listen';
import type { Database } from '../../src/lib/server/database/open';
import { freshDatabase, freshPlace, ownerOf, testedKind } from './fixture';

describe.skipIf(testedKind === 'embedded')('a connection that the server ends', () => {
	let database: Database;

	beforeAll(async () => {
		database = await freshDatabase();
		const owner = await ownerOf(database);
		await owner`create table note (words text)`;
		await owner`create function end_session() returns trigger language plpgsql security definer as $$
			begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`;
		await owner`create constraint trigger at_commit after insert on note
			deferrable initially deferred for each row when (new.words = 'vid commit')
			execute function end_session()`;
		await owner`grant all on note to svu_app`;
	});

	const kept = async () => {
		const rows = await database.sql<{ words: string }[]>`select words from note`;
		return rows.map(({ words }) => words);
	};
	/** Whichever connections of the application are in a transaction, and wait. */
	const cut = async () => {
		const owner = await ownerOf(database);
		await owner`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and state = 'idle in transaction'`;
	};

	test('inside a transaction takes all of it back, and none of it goes over another connection', async () => {
		const work = database.sql.begin(async (tx) => {
			await tx`insert into note values ('före')`;
			await cut();
			await tx`insert into note values ('efter')`.catch(() => undefined);
			await tx`insert into note values ('ändå')`;
		});
		await expect(work).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
		expect(await kept()).toEqual([]);
	});

	test('before a COMMIT that was never sent is a plain loss', async () => {
		const work = database.sql.begin(async (tx) => {
			await tx`insert into note values ('före')`;
			await cut();
			await expect(tx`select 1`).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
		});
		await expect(work).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
	});

	test('under a COMMIT is told as what nobody knows', async () => {
		const work = database.sql.begin((tx) => tx`insert into note values ('vid commit')`);
		await expect(work).rejects.toMatchObject({ code: 'COMMIT_UNKNOWN' });
	});

	test('leaves the others alone, and as many can work as before', async () => {
		const many = Array.from({ length: 40 }, (_, n) => String(n));
		const outcomes = await Promise.allSettled(
			many.map((words, n) =>
				database.sql.begin(async (tx) => {
					await tx`insert into note values (${words})`;
					if (n % 10 === 0) await tx`select pg_terminate_backend(pg_backend_pid())`;
				})
			)
		);
		const saved = many.filter((_, n) => outcomes[n]?.status === 'fulfilled');
		expect(saved).toHaveLength(36);
		expect((await kept()).toSorted()).toEqual(saved.toSorted());
	});
});

test.skipIf(testedKind === 'embedded')(
	'what a connection is told is not of the request that it was opened for',
	async () => {
		const place = await freshPlace();
		if (!('url' in place)) throw new Error('Only a server has an address');
		const request = new AsyncLocalStorage<string>();
		const heard: (string | undefined)[] = [];
		await request.run('the first', async () => {
			const connection = await Connection.open({
				address: place,
				setUp: 'listen word',
				connectSeconds: 30,
				onnotify: () => heard.push(request.getStore())
			});
			await connection.run((sql) => sql`select pg_notify('word', '')`);
			// What is told comes with the answer to a statement.
			await connection.run((sql) => sql`select 1`);
			await connection.end();
		});
		expect(heard).toEqual([undefined]);
	}
);

test('a statement that comes after its transaction is refused', async () => {
	const database = await freshDatabase();
	let late: (() => PromiseLike<unknown>) | undefined;
	await database.sql.begin(async (tx) => {
		late = () => tx`select 1`;
		await tx`select 1`;
	});
	await expect(late?.()).rejects.toThrow('after its transaction had ended');
});

test.skipIf(testedKind === 'embedded')(
	'a connection that comes when its listening has ended is closed',
	async () => {
		const place = await freshPlace();
		if (!('url' in place)) throw new Error('Only a server has an address');
		const made: Connection[] = [];
		const ways = new EventEmitter();
		const connect = async () => {
			if (made.length > 0) {
				ways.emit('asked');
				await once(ways, 'open');
			}
			const options = { address: place, setUp: 'select 1', connectSeconds: 30 };
			const connection = await Connection.open(options);
			made.push(connection);
			return connection;
		};
		const hearer = { heard: () => undefined, connected: () => undefined };
		const listening = await listen(connect, 'word', hearer);
		const asked = once(ways, 'asked');
		made[0]?.lose();
		await asked;
		const ended = listening.end();
		ways.emit('open');
		await ended;
		expect(made.map((connection) => connection.isLost())).toEqual([true, true]);
	}
);
