import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EVERYONE } from '../../src/lib/domain/board/board-address';
import { readCaseListAddress } from '../../src/lib/domain/case-list/read-address';
import { ANNULLED } from '../../src/lib/domain/case/annulment';
import { duplicateKeyOf } from '../../src/lib/domain/case/possible-duplicate';
import { formOf } from '../../src/lib/domain/case-form/values';
import { cliCollaborationScope } from '../../src/lib/server/access/gate';
import { loadBoard } from '../../src/lib/server/board/read-board';
import { loadCaseList } from '../../src/lib/server/case-list/read-case-list';
import { loadFound } from '../../src/lib/server/case-list/read-found';
import { saveCaseForm } from '../../src/lib/server/case-form/write-form';
import { lookUpCase } from '../../src/lib/server/cases/read-case';
import { historyOf } from '../../src/lib/server/cases/read-history';
import { findSimilarCases } from '../../src/lib/server/cases/read-similar';
import { eraseNotes } from '../../src/lib/server/cases/write-erased-notes';
import { annulCase, restoreCase, undoChanges } from '../../src/lib/server/cases/write-mistakes';
import { loadCarePage } from '../../src/lib/server/data-quality/read-care';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { exportCases } from '../../src/lib/server/export/cases-file';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { verifyLog } from '../../src/lib/server/log/verify';
import { markReviewed } from '../../src/lib/server/month-review/write';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { askMeasures } from '../support/ask-measures';
import { exampleCase, note } from '../support/example-case';
import { factsFromScratch, storedFacts } from './facts-from-scratch';
import { ownerOf } from './fixture';
import { casesFile, importWhole } from './import-fixture';
import { loggedBy, saveExample } from './log-fixture';
import { renewedWithRun, waiting } from './mistakes-fixture';

const fresh = renewedWithRun();

beforeAll(() => vi.stubEnv('SVU_NOW', '2020-01-15T09:00:00Z'));
afterAll(() => vi.unstubAllEnvs());

async function listed({ database, scope }: { database: Database; scope: Scope }, query = '') {
	const address = readCaseListAddress(new URL(`http://x/arenden${query}`));
	const { rows } = await transaction(database, scope, (tx) => loadCaseList(tx, scope, address));
	return rows.map(({ number, status }) => `${number} ${status}`);
}

async function exported(database: Database, scope: Scope, format: 'csv' | 'json') {
	const pieces: Uint8Array[] = [];
	for await (const piece of exportCases(database, scope, { format })) pieces.push(piece);
	return Buffer.concat(pieces).toString('utf8');
}

describe('a case that is annulled', () => {
	test('counts in no figure, list or board, is found among its like, and can be taken back', async () => {
		const place = await fresh();
		const { database, scope, run } = place;
		const home = await saveExample(database, scope, '2019-00001');
		const open = await saveExample(database, scope, '2019-00002', waiting);
		const before = await storedFacts(database);
		const entries = await loggedBy(database, async () => {
			for (const id of [home, open]) {
				expect(await run((tx) => annulCase(tx, scope, id, 'fel-person'))).toMatchObject({
					ok: true
				});
			}
		});
		expect(await storedFacts(database)).toEqual({});
		expect(await listed(place)).toEqual([]);
		expect(await listed(place, '?sok=00001')).toEqual([]);
		expect(await listed(place, '?status=makulerade')).toEqual([
			'2019-00001 makulerad',
			'2019-00002 makulerad'
		]);
		const board = await run((tx) => loadBoard(tx, scope, EVERYONE));
		expect(board.persons).toEqual([]);
		expect(await exported(database, scope, 'csv')).not.toContain('2019-0000');
		expect(await exported(database, scope, 'json')).toContain('"annulled":{"reason":"fel-person"}');
		const acts = entries.filter(({ event }) => event === 'case-annulled');
		expect(acts.map(({ case_id, details }) => [case_id, details.why])).toEqual([
			[home, 'fel-person'],
			[open, 'fel-person']
		]);
		const restored = await loggedBy(database, async () => {
			for (const id of [home, open]) await run((tx) => restoreCase(tx, scope, id));
		});
		expect(restored.map((entry) => entry.event)).toContain('case-restored');
		expect(await storedFacts(database)).toEqual(before);
		expect(await factsFromScratch(database, '2020-01-15')).toEqual(before);
		expect(await listed(place)).toHaveLength(2);
	});

	test('keeps its number, and a file that has it is refused', async () => {
		const { database, scope, run } = await fresh();
		const id = await saveExample(database, scope, '2019-00001');
		await run((tx) => annulCase(tx, scope, id, 'test'));
		const { summary } = await stageCases(database, scope, {
			file: casesFile(
				'Ärendenummer;Nämnd;Avdelning;Inskriven',
				'2019-00001;ÄN;Medicin 1;2019-12-01'
			)
		});
		expect(summary).toMatchObject({ new: 0, changed: 0, refusedRows: 1 });
		expect(JSON.stringify(summary.refused)).toContain('är makulerat');
		await expect(saveExample(database, scope, '2019-00001')).rejects.toThrow('not saved');
	});

	test('is found by its number, marked, and never among those that a new case resembles', async () => {
		const { database, scope, run } = await fresh();
		const id = await saveExample(database, scope, '2019-00001');
		const key = duplicateKeyOf(exampleCase());
		if (key === null) throw new Error('No key');
		const similar = () =>
			run(
				async (tx) =>
					(await findSimilarCases(tx, scope, key, { except: randomUUID(), limit: 5 })).length
			);
		expect(await similar()).toBe(1);
		await run((tx) => annulCase(tx, scope, id, 'dubblett'));
		expect(await similar()).toBe(0);
		const found = await run((tx) => loadFound(tx, scope, '00001'));
		expect(found).toMatchObject({ only: id, rows: [{ status: 'makulerad' }] });
		await run((tx) => restoreCase(tx, scope, id));
		expect(await similar()).toBe(1);
	});

	test('is not changed by whoever has it open, who keeps what was typed and is told why', async () => {
		const { database, scope, run } = await fresh();
		const id = await saveExample(database, scope, '2019-00001', waiting);
		const typed = { ...formOf(exampleCase(waiting)), plan: 'hem-nya', note: 'Ringer själv' };
		await run((tx) => annulCase(tx, scope, id, 'fel-person'));
		const save = (baseVersion: number) =>
			run((tx) => saveCaseForm(tx, scope, { id, baseVersion, values: typed, seen: [] }));
		expect(await save(1)).toMatchObject({
			saved: false,
			values: typed,
			errors: [{ message: ANNULLED }]
		});
		await run((tx) => restoreCase(tx, scope, id));
		// What the others did is shown before it is saved, and what was typed stands.
		const met = await save(1);
		expect(met).toMatchObject({ saved: false, errors: [], baseVersion: 3, values: typed });
		expect(await save(3)).toMatchObject({ saved: true });
		const after = await run((tx) => lookUpCase(tx, scope, id));
		expect(after?.record).toMatchObject({ plan: 'hem-nya', notes: [{ text: 'Ringer själv' }] });
	});

	test('is nobody’s to annul, take back or erase from who may not write cases', async () => {
		const { database, scope, run } = await fresh();
		const id = await saveExample(database, scope, '2019-00001', { notes: [note('Anna')] });
		await saveExample(database, scope, '2019-00001', { id, baseVersion: 1 });
		const before = await storedFacts(database);
		for (const role of ['manager', 'collaboration', 'administrator'] as const) {
			const committees = role === 'manager' ? scope.committees : [];
			const other = mintScope({ ...scope, committees, roles: [role] });
			const attempts = [
				(tx: Transaction) => annulCase(tx, other, id, 'annat'),
				(tx: Transaction) => undoChanges(tx, other, [{ id, version: 2 }]),
				(tx: Transaction) => eraseNotes(tx, other, id, ['Anna'])
			];
			for (const attempt of attempts) {
				const outcome = await transaction(database, other, attempt).catch(() => ({ ok: false }));
				expect(outcome).toMatchObject({ ok: false });
			}
		}
		expect(await storedFacts(database)).toEqual(before);
		expect((await run((tx) => historyOf(tx, scope, id)))[0]?.after.notes).toHaveLength(1);
	});

	test('shows a reviewed month as changed since, and reaches samverkan at the next closing', async () => {
		vi.stubEnv('SVU_NOW', '2020-01-09T09:00:00Z');
		const { database, scope, run } = await fresh();
		const rows = Array.from(
			{ length: 40 },
			(_, at) => `R-${at};ÄN;Kvinna;1940;Geriatrik 1;2019-12-05;2019-12-05;2019-12-05`
		);
		const header =
			'Ärendenummer;Nämnd;Kön;Födelseår;Avdelning;Inskriven;Utskrivningsklar;Utskriven';
		await importWhole(database, scope, casesFile(header, ...rows));
		const month = '2019-12';
		await run((tx) => markReviewed(tx, scope, { committee: 'ÄN', month, earlier: false }));
		const seen = async () => {
			await publishDue(database, scope.kommun);
			const reader = await cliCollaborationScope(database);
			const answer = await askMeasures(database, reader, 'cases', { from: month, to: month });
			if ('problems' in answer || Array.isArray(answer.output)) throw new Error('No rows');
			return answer.output.rows.map(({ value }) => value);
		};
		expect(await seen()).toEqual([40]);
		const owner = await ownerOf(database);
		const some = await owner<{ id: string }[]>`select id from cases order by number limit 12`;
		const each = async (work: (tx: Transaction, id: string) => Promise<unknown>) => {
			for (const { id } of some) await run((tx) => work(tx, id));
		};
		const facts = await storedFacts(database);
		vi.stubEnv('SVU_NOW', '2020-01-09T12:00:00Z');
		await each((tx, id) => annulCase(tx, scope, id, 'test'));
		const page = await run((tx) => loadCarePage(tx, scope, { month }));
		expect(page.reviews).toMatchObject([{ code: 'ÄN', reviewed: true, changed: 12 }]);
		const changed = await listed({ database, scope }, `?brist=andrade&manad=${month}`);
		expect(changed).toHaveLength(12);
		expect(await seen()).toEqual([40]);
		vi.stubEnv('SVU_NOW', '2020-01-10T09:00:00Z');
		expect(await seen()).toEqual([28]);
		await each((tx, id) => restoreCase(tx, scope, id));
		expect(await storedFacts(database)).toEqual(facts);
		vi.stubEnv('SVU_NOW', '2020-02-10T09:00:00Z');
		expect(await seen()).toEqual([40]);
		vi.stubEnv('SVU_NOW', '2020-01-15T09:00:00Z');
	});

	test('is what the database itself says it is', async () => {
		const { database, scope, run } = await fresh();
		const id = await saveExample(database, scope, '2019-00001');
		await run((tx) => annulCase(tx, scope, id, 'annat'));
		const owner = await ownerOf(database);
		await expect(owner`update cases set annulled = false`).rejects.toMatchObject({ code: '23514' });
		expect((await verifyLog(database)).revisions.differing).toEqual([]);
	});
});
