import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { openBoardLine, type BoardLine } from '../../src/lib/server/board-line';
import { boardStream } from '../../src/lib/server/board/stream';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import { removeSample } from '../../src/lib/server/sample/write-sample';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { exampleCase } from '../support/example-case';
import { freshPlace, ownerOf, testedKind } from './fixture';
import { renewed } from './put-back';

const HOW = { source: 'form', at: new Date('2019-12-10T09:00:00Z'), today: '2019-12-10' } as const;

const installation = renewed();

async function save(database: Database, committee: string, sample = false): Promise<void> {
	const scope = await cliScope(database);
	const record = exampleCase({ committee, number: randomUUID() });
	const change = { id: randomUUID(), baseVersion: 0, record };
	await transaction(database, scope, (tx) => saveCases(tx, scope, [change], { ...HOW, sample }));
}

/** Somebody who listens, and how often they have heard that something changed. */
function listenTo(line: BoardLine, committees: string[], kommun = '2480') {
	const changed = vi.fn<() => void>();
	const ended = vi.fn<() => void>();
	const leave = line.join({ interest: { kommun, committees }, changed, ended });
	return { changed, ended, leave };
}

test('whoever has a committee hears when its cases are saved, changed or removed, and nobody else', async () => {
	const { database } = await installation();
	const line = await openBoardLine(database);
	const [older, younger] = [listenTo(line, ['ÄN']), listenTo(line, ['IFN'])];
	const elsewhere = listenTo(line, ['ÄN', 'IFN'], '2482');
	await save(database, 'ÄN', true);
	await vi.waitFor(() => expect(older.changed).toHaveBeenCalledTimes(1));
	const scope = await cliScope(database);
	await removeSample(database, scope);
	await vi.waitFor(() => expect(older.changed).toHaveBeenCalledTimes(2));
	await save(database, 'IFN');
	await vi.waitFor(() => expect(younger.changed).toHaveBeenCalledTimes(1));
	expect(older.changed).toHaveBeenCalledTimes(2);
	expect(elsewhere.changed).not.toHaveBeenCalled();
});

test('nobody hears of what is rolled back', async () => {
	const { database } = await installation();
	const line = await openBoardLine(database);
	const { changed } = listenTo(line, ['ÄN', 'IFN']);
	const scope = await cliScope(database);
	const change = { id: randomUUID(), baseVersion: 0, record: exampleCase({ committee: 'ÄN' }) };
	const undone = transaction(database, scope, async (tx) => {
		await saveCases(tx, scope, [change], HOW);
		throw new Error('undone');
	});
	await expect(undone).rejects.toThrow('undone');
	await save(database, 'IFN');
	await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
});

test('a change by another process is heard, as when the command line works beside the server', async () => {
	const place = await freshPlace();
	const server = await openDatabase(place);
	const line = await openBoardLine(server);
	const { changed } = listenTo(line, ['ÄN']);
	const beside = await openDatabase({ ...place, join: true });
	await save(beside, 'ÄN');
	await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
	await beside.close();
	await server.close();
});

/** What a stream has said, one event a word. */
async function eventsOf(stream: ReadableStream<Uint8Array>, heard: string[]): Promise<void> {
	for await (const bytes of stream) {
		const name = /event: (\w+)/.exec(new TextDecoder().decode(bytes))?.[1];
		if (name) heard.push(name);
	}
}

test('an open board is told that something changed, and ends with its session and with the process', async () => {
	const { database } = await installation();
	const line = await openBoardLine(database);
	const interest = { kommun: '2480', committees: ['ÄN'] };
	const heard: string[] = [];
	let signedIn = true;
	const interestNow = () => Promise.resolve(signedIn ? interest : null);
	const ended = eventsOf(boardStream(line, { interest, interestNow }, 20), heard);
	await save(database, 'ÄN');
	await vi.waitFor(() => expect(heard).toContain('andrat'));
	signedIn = false;
	await ended;
	expect(heard.at(-1)).toBe('slut');
	expect(line.listening()).toBe(0);

	const other = eventsOf(boardStream(line, { interest, interestNow }), []);
	expect(line.listening()).toBe(1);
	line.end();
	await other;
	expect(line.listening()).toBe(0);
	await eventsOf(boardStream(line, { interest, interestNow }), []);
});

test('committees taken away while the board is open are no longer heard of', async () => {
	const { database } = await installation();
	const line = await openBoardLine(database);
	const heard: string[] = [];
	const interest = { kommun: '2480', committees: ['ÄN'] };
	const interestNow = () => Promise.resolve({ kommun: '2480', committees: ['IFN'] });
	void eventsOf(boardStream(line, { interest, interestNow }, 20), heard);
	await vi.waitFor(() => expect(heard.filter((name) => name === 'puls').length).toBeGreaterThan(1));
	await save(database, 'ÄN');
	await save(database, 'IFN');
	await vi.waitFor(() => expect(heard).toContain('andrat'));
	expect(heard.filter((name) => name === 'andrat')).toHaveLength(1);
	line.end();
});

test('a board that is left takes no part any more', async () => {
	const { database } = await installation();
	const line = await openBoardLine(database);
	const interest = { kommun: '2480', committees: ['ÄN'] };
	const stream = boardStream(line, { interest, interestNow: () => Promise.resolve(interest) });
	const reader = stream.getReader();
	await reader.read();
	await reader.cancel();
	expect(line.listening()).toBe(0);
});

test.runIf(testedKind === 'server')(
	'when the connection is lost everybody hears that something may have changed, and goes on hearing',
	async () => {
		const { database } = await installation();
		const owner = await ownerOf(database);
		const line = await openBoardLine(database);
		const { changed } = listenTo(line, ['ÄN']);
		await owner`select pg_terminate_backend(pid) from pg_stat_activity
			where query ilike 'listen%' and datname = current_database()`;
		await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), 10_000);
		await save(database, 'ÄN');
		await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
	}
);
