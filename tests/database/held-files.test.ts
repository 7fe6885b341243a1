import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { beginImport, readAgain } from '../../src/lib/server/import/begin-import';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { discardImport } from '../../src/lib/server/import/discard-import';
import { FileRefused } from '../../src/lib/server/import/file/file-refused';
import { bytesOf, findHeld } from '../../src/lib/server/import/held/held-file';
import { forgetHeld, holdFile, releaseFile } from '../../src/lib/server/import/held/hold-file';
import { progressOf } from '../../src/lib/server/import/held/progress';
import { loadImportPage } from '../../src/lib/server/import/read-import-page';
import { stalePreviewsJob } from '../../src/lib/server/import/stale-previews-job';
import { undoImport } from '../../src/lib/server/import/undo-import';
import { freshDatabase, ownerOf } from './fixture';
import { casesFile } from './import-fixture';
import { cliScope } from '../../src/lib/server/access/gate';

let database: Database;
let sender: Scope;
/** Others, by what tells them from the sender. */
let others: Record<'colleague' | 'other committee' | 'other kommun' | 'program', Scope>;

beforeAll(async () => {
	database = await freshDatabase();
	const owner = await ownerOf(database);
	await owner`insert into kommun (code, name, region) values ('2482', 'Skellefteå', '24')`;
	const scope = await cliScope(database);
	const worker = { ...scope, committees: ['ÄN'], roles: ['case-worker'] as const };
	sender = mintScope({ ...worker, actorId: 'karin' });
	others = {
		colleague: mintScope({ ...worker, actorId: 'sven' }),
		'other committee': mintScope({ ...worker, committees: ['IFN'], actorId: 'sven' }),
		'other kommun': mintScope({ ...worker, kommun: '2482', actorId: 'karin' }),
		program: mintScope({ ...worker, actorId: 'token:karin', roles: ['administrator'] })
	};
});

const HEADER = 'Ärendenummer;Nämnd;Avdelning;Inskriven';
const rowOf = (number: string) => `${number};ÄN;Geriatrik 1;2019-05-01`;
const FILE = casesFile(HEADER, rowOf('H-1'), rowOf('H-2'));
const REFUSED = { state: 'failed', message: expect.stringContaining('Ärendenummer') as string };

const as = <Result>(scope: Scope, work: Parameters<typeof transaction<Result>>[2]) =>
	transaction(database, scope, work);
const heldBy = (scope: Scope, importId: string) => as(scope, (tx) => findHeld(tx, importId));
const pageOf = (scope: Scope, importId: string) =>
	loadImportPage(database, scope, importId, { all: false, changesPage: 1 });
const kept = async (importId: string) => {
	const held = await heldBy(sender, importId);
	return held && bytesOf(database, sender, held);
};

/** Sends a file, and waits until it has been read. */
async function send(file = FILE): Promise<string> {
	const importId = await beginImport(database, sender, { kind: 'cases', file });
	await untilRead(importId);
	return importId;
}

async function untilRead(importId: string): Promise<void> {
	await expect
		.poll(async () => (await pageOf(sender, importId))?.state, { timeout: 20_000 })
		.not.toBe('running');
}

describe('a file that was sent', () => {
	it('is kept whole, packed and sealed, in as many parts as it takes', async () => {
		const noise = Buffer.alloc(3_000_000, randomUUID());
		for (let at = 0; at < noise.length; at += 16) noise.write(randomUUID().slice(0, 16), at);
		const importId = randomUUID();
		const file = { kind: 'cases', name: 'stor.csv', bytes: noise, phase: 'done' } as const;
		await holdFile(database, sender, importId, file);
		expect(Buffer.compare((await kept(importId)) ?? Buffer.alloc(0), noise)).toBe(0);
		const owner = await ownerOf(database);
		const parts = await owner<{ sealed: Buffer }[]>`
			select sealed from held_file_part join held_file on id = file_id
			where import_id = ${importId} order by nth`;
		expect(parts.length).toBeGreaterThan(1);
		expect(parts.some(({ sealed }) => sealed.includes(noise.subarray(0, 16)))).toBe(false);
	});

	it('that never came whole is none', async () => {
		const importId = await send();
		const owner = await ownerOf(database);
		await owner`delete from held_file_part using held_file
			where id = file_id and import_id = ${importId}`;
		await expect(readAgain(database, sender, importId, {})).rejects.toThrow(FileRefused);
	});

	it('is forgotten when its time is over, with how far it had come', async () => {
		const importId = await send();
		const owner = await ownerOf(database);
		await owner`update held_file set created_at = now() - interval '31 minutes'
			where import_id = ${importId}`;
		expect(await heldBy(sender, importId)).toBeNull();
		await stalePreviewsJob.run(database, { stopping: () => false });
		expect(await owner`select 1 from held_file where import_id = ${importId}`).toHaveLength(0);
		expect(await as(sender, (tx) => forgetHeld(tx, sender))).toBe(0);
	});

	it('gives way to later ones of the same person, and to nobody else’s', async () => {
		const mine = await send();
		const owner = await ownerOf(database);
		const large = { kind: 'cases', name: 'x.csv', bytes: Buffer.from('x'), phase: 'done' } as const;
		const theirs = randomUUID();
		await holdFile(database, others.colleague, theirs, large);
		await owner`update held_file set size = 104857600 where import_id = ${theirs}`;
		await holdFile(database, others.colleague, randomUUID(), large);
		expect(await heldBy(others.colleague, theirs)).toBeNull();
		expect(await heldBy(sender, mine)).not.toBeNull();
	});

	it('whose reading stopped without a word says so, and is read on from there', async () => {
		const importId = await send();
		await as(sender, (tx) => discardImport(tx, sender, importId));
		const owner = await ownerOf(database);
		await owner`update held_file set phase = 'checking', heard_at = now() - interval '1 minute'
			where import_id = ${importId}`;
		expect(await pageOf(sender, importId)).toMatchObject({
			state: 'failed',
			message: expect.stringContaining('avbröts') as string
		});
		const again = await readAgain(database, sender, importId, {});
		await untilRead(again);
		expect(await pageOf(sender, again)).toMatchObject({ state: 'read', summary: { new: 2 } });
	});

	it('is read again once, however many ask, and all are led to that reading', async () => {
		const unnamed = casesFile(HEADER.replace('Ärendenummer', 'Nr'), rowOf('H-7'));
		const importId = await send(unnamed);
		expect(await pageOf(sender, importId)).toMatchObject(REFUSED);
		const mapping = { nr: 'number' } as const;
		const twice = [1, 2].map(() => readAgain(database, sender, importId, { mapping }));
		const [one, other] = await Promise.all(twice);
		expect(other).toBe(one);
		expect(await readAgain(database, sender, importId, { mapping })).toBe(one);
		await untilRead(one ?? '');
		expect(await pageOf(sender, one ?? '')).toMatchObject({ state: 'read', summary: { new: 1 } });
	});
});

describe.each(['colleague', 'other committee', 'other kommun', 'program'] as const)(
	'a file of somebody else: %s',
	(name) => {
		it('is not seen, followed, read again or let go', async () => {
			const other = others[name];
			const importId = await send();
			expect(await heldBy(other, importId)).toBeNull();
			expect(await as(other, (tx) => progressOf(tx, importId))).toBeNull();
			await expect(readAgain(database, other, importId, {})).rejects.toThrow(FileRefused);
			await as(other, (tx) => releaseFile(tx, importId));
			expect(Buffer.from((await kept(importId)) ?? []).toString()).toBe(FILE.bytes.toString());
		});
	}
);

describe.each(['other committee', 'other kommun'] as const)('a preview seen from: %s', (name) => {
	it('is not there, and is not committed, undone or thrown away', async () => {
		const other = others[name];
		const importId = await send();
		expect(await pageOf(other, importId)).toBeNull();
		expect(await commitImport(database, other, importId)).toMatchObject({ outcome: 'gone' });
		await as(other, (tx) => discardImport(tx, other, importId));
		const committed = await commitImport(database, sender, importId);
		expect(committed).toMatchObject({ outcome: 'committed', new: 2 });
		expect(await undoImport(database, other, importId)).toMatchObject({ outcome: 'gone' });
		expect(await undoImport(database, sender, importId)).toMatchObject({ outcome: 'undone' });
	});
});

it('a preview that a colleague has thrown away is read again from the file', async () => {
	const importId = await send();
	await as(others.colleague, (tx) => discardImport(tx, others.colleague, importId));
	expect(await pageOf(sender, importId)).toMatchObject({ state: 'gone' });
	const again = await readAgain(database, sender, importId, {});
	await untilRead(again);
	expect(await pageOf(sender, again)).toMatchObject({ state: 'read', canReadAgain: true });
});
