import { once } from 'node:events';
import { mkdir, rename } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { query } from '../../src/lib/server/database/embedded/messages';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { INITIAL_REGION } from '../../src/lib/domain/lists/initial';
import { long, rounds } from '../support/rounds';
import { connectOwner, freshFolder, testedKind } from './fixture';
import { startHolder } from './processes/start';

/** The shortest start-up message there is: protocol 3.0, user postgres. */
const START_UP = Buffer.from('\0\0\0\x17\0\x03\0\0user\0postgres\0\0', 'latin1');

/** The regions that a test has added, as the application sees them. */
const regions = async ({ sql }: Database): Promise<string[]> =>
	(
		await sql<{ code: string }[]>`
			select code from region where code <> ${INITIAL_REGION.code} order by code`
	).map(({ code }) => code);

describe.skipIf(testedKind === 'server')('the embedded database', () => {
	test('a second server on the same folder is refused and told who has it', async () => {
		const folder = freshFolder();
		const first = startHolder(folder, 'hold');
		await first.says(1);
		await expect(openDatabase({ dataDir: folder })).rejects.toThrow(
			new RegExp(`används redan av en annan server \\(process ${first.pid}, sedan \\d{4}-`)
		);
		await first.kill('SIGTERM');
		const second = await openDatabase({ dataDir: folder });
		await second.close();
	});

	test('of many servers that start at once exactly one gets the folder', async () => {
		const folder = freshFolder();
		const attempts = await Promise.allSettled(
			Array.from({ length: 8 }, () => openDatabase({ dataDir: folder }))
		);
		const opened = attempts.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
		expect(opened).toHaveLength(1);
		await opened[0]?.close();
	});

	test('a command works through the running server', async () => {
		const folder = freshFolder();
		const server = await openDatabase({ dataDir: folder });
		await startHolder(folder, 'join').says(1);
		expect(await regions(server)).toEqual(['joined']);
		await server.close();
	});

	test('a command alone opens the folder itself', async () => {
		const folder = freshFolder();
		await startHolder(folder, 'join').says(1);
		const server = await openDatabase({ dataDir: folder });
		expect(await regions(server)).toEqual(['joined']);
		await server.close();
	});

	test('a client that dies inside a transaction neither blocks the others nor leaves a trace', async () => {
		const folder = freshFolder();
		const server = await openDatabase({ dataDir: folder });
		const client = startHolder(folder, 'leave-open');
		await client.says(1);
		const waiting = regions(server);
		await client.kill('SIGKILL');
		expect(await waiting).toEqual([]);
		await server.close();
	});

	test('kill -9 while rows are written loses none that was acknowledged', async () => {
		const folder = freshFolder();
		let last = -1;
		for (let round = 0; round < rounds(1, 50); round += 1) {
			const writer = startHolder(folder, 'write');
			await writer.says(200);
			await writer.kill('SIGKILL');
			last = Number(writer.lines.at(-1));
			const after = await openDatabase({ dataDir: folder });
			const kept = new Set(await regions(after));
			for (let n = 0; n <= last; n += 1) expect(kept).toContain(`r${n}`);
			await after.close();
			const cleaned = await openDatabase({ dataDir: folder }, async ({ sql }) => {
				await sql`delete from region where code like 'r%'`;
			});
			await cleaned.close();
		}
		expect(last).toBeGreaterThan(0);
	});

	test.skipIf(!long)(
		'a folder whose path is too long for a socket works all the same',
		async () => {
			const short = freshFolder();
			const folder = join(short, 'en-lång-mapp'.repeat(10));
			await mkdir(folder);
			await rename(join(short, 'pg'), join(folder, 'pg'));
			const server = await openDatabase({ dataDir: folder });
			await startHolder(folder, 'join').says(1);
			expect(await regions(server)).toEqual(['joined']);
			await server.close();
		}
	);

	test('COPY FROM STDIN, which would end the database, is an ordinary error', async () => {
		const server = await openDatabase({ dataDir: freshFolder() });
		await expect(server.sql.unsafe('copy region from stdin')).rejects.toThrow(/PostgreSQL server/);
		expect(await regions(server)).toEqual([]);
		await server.close();
	});

	test('a database thread that breaks is started again with every row', async () => {
		const reported = vi.spyOn(console, 'error').mockReturnValue();
		const folder = freshFolder();
		const server = await openDatabase({ dataDir: folder });
		const owner = await connectOwner({ dataDir: folder });
		await owner`insert into region (code, name) values ('kept', 'Kvar')`;
		const socket = connect(join(folder, 'svu.sock'));
		socket.write(Buffer.concat([START_UP, query('select 1; copy region from stdin')]));
		socket.resume();
		await once(socket, 'close');
		await vi.waitFor(async () => expect(await regions(server)).toEqual(['kept']), 30_000);
		expect(reported.mock.calls.flat()).toContain(
			'Den inbäddade databasen stannade och startas om.'
		);
		reported.mockRestore();
		await owner.end();
		await server.close();
	});

	test('the web server’s thread stays free while many rows go in', async () => {
		const folder = freshFolder();
		const server = await openDatabase({ dataDir: folder });
		const owner = await connectOwner({ dataDir: folder });
		const insert = owner`insert into region
			select 'x' || n, repeat('y', 50) from generate_series(1, 100000) as n`.execute();
		let turns = 0;
		let running = true;
		void insert.finally(() => (running = false));
		while (running) {
			await new Promise((resolve) => setImmediate(resolve));
			turns += 1;
		}
		expect(turns).toBeGreaterThan(100);
		await owner.end();
		await server.close();
	});
});
