import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isWhole } from '../../src/lib/domain/log/verdict';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { recordRemoval } from '../../src/lib/server/log/record-cases';
import { sealLog } from '../../src/lib/server/log/seal';
import { verifyLog } from '../../src/lib/server/log/verify';
import type { Scope } from '../../src/lib/server/scope';
import { ownerOf } from './fixture';
import { freshInstallation } from './import-fixture';
import { saveExample } from './log-fixture';

let database: Database;
let scope: Scope;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let caseId: string;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	owner = await ownerOf(database);
});

/** A chain of eight links, whole. */
beforeEach(async () => {
	await owner`truncate log_entry, log_seal restart identity`;
	await owner`update log_chain set id = gen_random_uuid(), sealed = 0, hash = ''`;
	await owner`delete from cases`;
	caseId = await saveExample(database, scope, 'L-1');
	await saveExample(database, scope, 'L-1', { id: caseId, baseVersion: 1, plan: 'hem-nya' });
	for (let n = 2; n < 8; n += 1) await saveExample(database, scope, `L-${n}`);
	await sealLog(database);
});

const places = async () =>
	(await verifyLog(database)).breaks.map(({ position, kind }) => [position, kind]);

describe('a log that nobody has touched', () => {
	it('is whole, and its changes say what the history says', async () => {
		const verdict = await verifyLog(database);
		expect(verdict).toMatchObject({
			sealed: 8,
			breakCount: 0,
			unsealed: { count: 0, oldest: null },
			revisions: { compared: 8, gone: 0, differing: [] }
		});
		expect(isWhole(verdict)).toBe(true);
	});

	it('tells of entries that are not sealed yet', async () => {
		await saveExample(database, scope, 'L-9');
		const { sealed, unsealed } = await verifyLog(database);
		expect([sealed, unsealed.count]).toEqual([8, 1]);
		expect(unsealed.oldest).toBeInstanceOf(Date);
	});

	it('is whole when cases have been removed with their history, as the log says', async () => {
		await transaction(database, scope, async (tx) => {
			const removed = sql`(select id, kommun, committee, version from cases where id = ${caseId})`;
			await recordRemoval(tx, scope, removed, { reason: 'sample' });
		});
		await owner`delete from cases where id = ${caseId}`;
		const verdict = await verifyLog(database);
		expect(verdict.revisions).toEqual({ compared: 6, gone: 2, differing: [] });
		expect(isWhole(verdict)).toBe(true);
	});
});

describe('whoever owns the database is found out who', () => {
	it('changes an entry', async () => {
		await owner`update log_entry set actor = 'någon annan' where id = 3`;
		expect(await places()).toEqual([[3, 'altered']]);
	});

	it('changes what an entry tells, or by a thousandth of a second when it was', async () => {
		await owner`update log_entry set details = details || '{"source":"api"}' where id = 2`;
		await owner`update log_entry set at = at + interval '1 microsecond' where id = 5`;
		expect(await places()).toEqual([
			[2, 'altered'],
			[5, 'altered']
		]);
	});

	it('removes an entry', async () => {
		await owner`delete from log_entry where id = 4`;
		expect(await places()).toEqual([[4, 'entry-missing']]);
	});

	it('removes an entry and its link', async () => {
		await owner`delete from log_entry where id = 4`;
		await owner`delete from log_seal where position = 4`;
		expect(await places()).toEqual([[4, 'link-missing']]);
	});

	it('removes an entry and its link and closes the gap', async () => {
		await owner`delete from log_entry where id = 4`;
		await owner`delete from log_seal where position = 4`;
		await owner`update log_seal set position = -position + 1 where position > 4`;
		await owner`update log_seal set position = -position where position < 0`;
		expect(await places()).toEqual([
			[4, 'altered'],
			[8, 'link-missing']
		]);
	});

	it('lets two entries change places', async () => {
		await owner`update log_seal set entry_id = -entry_id where position in (2, 6)`;
		await owner`update log_seal set entry_id = 8 - abs(entry_id) where position in (2, 6)`;
		expect(await places()).toEqual([
			[2, 'altered'],
			[6, 'altered']
		]);
	});

	it('puts an entry in among the sealed ones', async () => {
		await owner`insert into log_entry (at, actor, actor_id, kommun, event, details)
			values ('2019-01-01', 'x', 'x', '2480', 'case-read', '{}')`;
		await owner`update log_seal set position = -position where position > 4`;
		await owner`update log_seal set position = 1 - position where position < 0`;
		await owner`insert into log_seal select 5, max(log_entry.id), repeat('a', 64) from log_entry`;
		expect(await places()).toEqual([
			[5, 'altered'],
			[6, 'altered']
		]);
	});

	it('cuts the end off, if somebody has kept the last link', async () => {
		const { anchor } = await verifyLog(database);
		await saveExample(database, scope, 'L-9');
		await sealLog(database);
		expect(await verifyLog(database, { anchor: anchor ?? '' })).toMatchObject({ anchorAt: 8 });
		await owner`delete from log_entry where id > 7`;
		await owner`delete from log_seal where position > 7`;
		const verdict = await verifyLog(database, { anchor: anchor ?? '' });
		expect(verdict).toMatchObject({ breakCount: 2, anchorAt: null });
		expect(isWhole(verdict)).toBe(false);
	});

	it('changes the history of a case', async () => {
		await owner`update case_revision set after = after || '{"plan":"sabo"}'
			where case_id = ${caseId} and version = 2`;
		const verdict = await verifyLog(database);
		expect(verdict.breakCount).toBe(0);
		expect(verdict.revisions.differing).toEqual([{ entry: 2, caseId, version: 2 }]);
		expect(isWhole(verdict)).toBe(false);
	});
});
