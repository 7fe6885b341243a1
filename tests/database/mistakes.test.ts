import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadMerging, mergeCases } from '../../src/lib/server/case-form/write-merge';
import { lookUpCase } from '../../src/lib/server/cases/read-case';
import { historyOf } from '../../src/lib/server/cases/read-history';
import { eraseNotes } from '../../src/lib/server/cases/write-erased-notes';
import { restoreCase, undoChanges } from '../../src/lib/server/cases/write-mistakes';
import { isWhole } from '../../src/lib/domain/log/verdict';
import { verifyLog } from '../../src/lib/server/log/verify';
import { note } from '../support/example-case';
import { factsFromScratch, storedFacts } from './facts-from-scratch';
import { ownerOf } from './fixture';
import { loggedBy, saveExample } from './log-fixture';
import { renewedWithRun, waiting } from './mistakes-fixture';

const REGISTERED = '2020-01-02T08:00:00.000Z';

const fresh = renewedWithRun();

beforeAll(() => vi.stubEnv('SVU_NOW', '2020-01-15T09:00:00Z'));
afterAll(() => vi.unstubAllEnvs());

describe('what was just saved', () => {
	test('can be undone by who saved it, and figures follow', async () => {
		const { database, scope, run } = await fresh();
		const id = await saveExample(database, scope, '2019-00001');
		const before = await storedFacts(database);
		await saveExample(database, scope, '2019-00001', { id, baseVersion: 1, ...waiting });
		expect(await storedFacts(database)).not.toEqual(before);
		const outcome = await run((tx) => undoChanges(tx, scope, [{ id, version: 2 }]));
		expect(outcome).toMatchObject({ ok: true });
		expect(await storedFacts(database)).toEqual(before);
		const history = await run((tx) => historyOf(tx, scope, id));
		expect(history.at(-1)).toMatchObject({ source: 'undo', after: history[0]?.after });
	});

	test('and was registered is annulled, and can be taken back', async () => {
		const { database, scope, run } = await fresh();
		const id = await saveExample(database, scope, '2019-00001');
		await run((tx) => undoChanges(tx, scope, [{ id, version: 1 }]));
		expect(await storedFacts(database)).toEqual({});
		await run((tx) => restoreCase(tx, scope, id));
		expect((await run((tx) => lookUpCase(tx, scope, id)))?.record.annulled).toBeUndefined();
	});

	test('cannot be undone once it has changed, nor by somebody else, and then nothing is', async () => {
		const { database, scope, run } = await fresh();
		const [first, second] = [
			await saveExample(database, scope, '2019-00001'),
			await saveExample(database, scope, '2019-00002')
		];
		await saveExample(database, scope, '2019-00001', { id: first, baseVersion: 1, plan: null });
		await saveExample(database, scope, '2019-00002', { id: second, baseVersion: 1, plan: null });
		const both = [
			{ id: second, version: 2 },
			{ id: first, version: 1 }
		];
		expect(await run((tx) => undoChanges(tx, scope, both))).toMatchObject({ ok: false });
		expect((await run((tx) => lookUpCase(tx, scope, second)))?.version).toBe(2);
		const owner = await ownerOf(database);
		await owner`update case_revision set actor_id = 'somebody'`;
		const own = [{ id: second, version: 2 }];
		expect(await run((tx) => undoChanges(tx, scope, own))).toMatchObject({ ok: false });
	});
});

describe('two cases of one stay', () => {
	async function two() {
		const place = await fresh();
		const { database, scope } = place;
		const kept = await saveExample(database, scope, '2019-00001', waiting);
		const reminder = { at: '2020-01-20', text: 'Ring', author: 'karin', registered: REGISTERED };
		const gone = await saveExample(database, scope, '2019-00002', {
			responsible: 'karin',
			reminders: [reminder]
		});
		const merge = (version = 1) =>
			place.run((tx) =>
				mergeCases(tx, scope, {
					kept: { id: kept, version },
					gone: { id: gone, version: 1 },
					choiceOf: (field) => (field === 'discharged' ? 'andra' : 'kvar')
				})
			);
		return { ...place, kept, gone, merge };
	}

	test('are merged field by field, leave the figures as one, and are two again when it is undone', async () => {
		const { database, scope, run, kept, gone, merge } = await two();
		const before = await storedFacts(database);
		const entries = await loggedBy(database, async () => {
			expect(await merge()).toMatchObject({ ok: true });
		});
		expect(entries.find(({ event }) => event === 'case-annulled')).toMatchObject({
			case_id: gone,
			case_ids: [kept],
			details: { why: 'dubblett' }
		});
		const after = await run((tx) => lookUpCase(tx, scope, kept));
		expect(after?.record.events.map(({ type, at }) => `${type} ${at}`)).toContain(
			'discharged 2019-12-07 11:40'
		);
		expect(after?.record).toMatchObject({ responsible: 'karin', reminders: [{ text: 'Ring' }] });
		const facts = await storedFacts(database);
		expect(facts['ÄN|total|2019-12||kvinna']?.cases ?? facts).toBe(1);
		expect(facts).toEqual(await factsFromScratch(database, '2020-01-15'));
		expect(await run((tx) => undoChanges(tx, scope, [{ id: kept, version: 2 }]))).toMatchObject({
			ok: true
		});
		expect(await storedFacts(database)).toEqual(before);
		expect((await run((tx) => lookUpCase(tx, scope, gone)))?.record.annulled).toBeUndefined();
		expect(isWhole(await verifyLog(database))).toBe(true);
	});

	test('are two again when the duplicate is taken back, if nothing has changed since', async () => {
		const { database, scope, run, kept, gone, merge } = await two();
		const before = await storedFacts(database);
		expect(await merge()).toMatchObject({ ok: true });
		expect(await run((tx) => restoreCase(tx, scope, gone))).toMatchObject({ ok: true });
		expect(await storedFacts(database)).toEqual(before);
		// One of them alone would count what both held twice.
		for (const id of [kept, gone]) {
			expect(await run((tx) => undoChanges(tx, scope, [{ id, version: 3 }]))).toMatchObject({
				ok: false
			});
		}
	});

	test('are put side by side by any part of the number that means one case, and no other', async () => {
		const { database, scope, run, kept } = await two();
		await saveExample(database, scope, '2019-00103', waiting);
		const found = async (number: string) => {
			const outcome = await run((tx) => loadMerging(tx, scope, kept, number));
			return outcome?.ok ? outcome.value.gone.number : outcome?.problems[0]?.message;
		};
		expect(await found('103')).toBe('2019-00103');
		expect(await found('ÄN 2019-103')).toBe('2019-00103');
		expect(await found('00002')).toBe('2019-00002');
		const none = 'Skriv numret på ett annat ärende som finns.';
		expect([await found(''), await found('00001'), await found('77')]).toEqual([none, none, none]);
		expect(await found('2019')).toMatch(/^Flera ärenden stämmer/);
	});

	test('are not merged when one of them has changed since they were shown', async () => {
		const { database, merge } = await two();
		const before = await storedFacts(database);
		expect(await merge(7)).toMatchObject({ ok: false });
		expect(await storedFacts(database)).toEqual(before);
	});
});

describe('a note that held personal data', () => {
	const PERSONAL = 'Anna Andersson ringer';

	async function withNotes() {
		const place = await fresh();
		const { database, scope } = place;
		const id = await saveExample(database, scope, '2019-00001', { notes: [note(PERSONAL)] });
		const notes = [note(PERSONAL), note('Ringer själv')];
		await saveExample(database, scope, '2019-00001', { id, baseVersion: 1, notes });
		return { ...place, id };
	}

	test('is erased from case and history, the log says so without it, and the chain is whole', async () => {
		const { database, scope, run, id } = await withNotes();
		const entries = await loggedBy(database, () =>
			run((tx) => eraseNotes(tx, scope, id, [PERSONAL]))
		);
		const erased = entries.filter((entry) => entry.event === 'case-notes-erased');
		expect(erased).toMatchObject([{ case_id: id, details: { versions: [1, 2, 3] } }]);
		const owner = await ownerOf(database);
		const rows = await owner`select row_to_json(cases)::text as row from cases
			union all select row_to_json(case_revision)::text from case_revision
			union all select row_to_json(log_entry)::text from log_entry`;
		expect(JSON.stringify(rows)).not.toContain('Anna');
		const history = await run((tx) => historyOf(tx, scope, id));
		expect(history.map(({ after }) => after.notes.map(({ text }) => text))).toEqual([
			['(utplånad)'],
			['(utplånad)', 'Ringer själv'],
			['(utplånad)', 'Ringer själv']
		]);
		expect(isWhole(await verifyLog(database))).toBe(true);
	});

	test('is erased from the case that was merged into it, too', async () => {
		const { database, scope, run, id } = await withNotes();
		const kept = await saveExample(database, scope, '2019-00002');
		const [left, into] = [
			{ id, version: 2 },
			{ id: kept, version: 1 }
		];
		const choiceOf = () => 'kvar';
		await run((tx) => mergeCases(tx, scope, { kept: into, gone: left, choiceOf }));
		expect(await run((tx) => eraseNotes(tx, scope, kept, [PERSONAL]))).toMatchObject({ ok: true });
		const owner = await ownerOf(database);
		const rows = await owner`select row_to_json(cases)::text as row from cases
			union all select row_to_json(case_revision)::text from case_revision`;
		expect(JSON.stringify(rows)).not.toContain('Anna');
		const annulled = await run((tx) => lookUpCase(tx, scope, id));
		expect(annulled?.record.annulled?.into).toBe(kept);
		expect(isWhole(await verifyLog(database))).toBe(true);
	});

	test('is taken out by the database only when the case has lost it, and no other change passes as it', async () => {
		const { database, run, id } = await withNotes();
		await expect(
			run((tx) => tx.execute(`select * from svu_erase_notes('${id}', '{Ringer själv}')`))
		).rejects.toMatchObject({ code: '42501' });
		const owner = await ownerOf(database);
		await owner`update case_revision set scrubbed = true, after = after || '{"birthYear": 1900}'
			where version = 1`;
		expect((await verifyLog(database)).revisions.differing).toMatchObject([{ version: 1 }]);
	});

	test('leaves a change that cannot be undone, since what it held is gone', async () => {
		const { scope, run, id } = await withNotes();
		await run((tx) => eraseNotes(tx, scope, id, [PERSONAL]));
		for (const version of [2, 3]) {
			expect(await run((tx) => undoChanges(tx, scope, [{ id, version }]))).toMatchObject({
				ok: false
			});
		}
	});
});
