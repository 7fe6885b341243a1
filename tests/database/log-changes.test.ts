import { beforeAll, describe, expect, it } from 'vitest';
import { formOf } from '../../src/lib/domain/case-form/values';
import { accepted } from '../../src/lib/domain/form/field-problem';
import { saveAmounts } from '../../src/lib/server/agreements/write-amounts';
import { savePopulation } from '../../src/lib/server/population/write';
import { saveCaseForm } from '../../src/lib/server/case-form/write-form';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { discardImport } from '../../src/lib/server/import/discard-import';
import { findImport } from '../../src/lib/server/import/read-import';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import { undoImport } from '../../src/lib/server/import/undo-import';
import { addListItem, deleteListItem, moveListItem } from '../../src/lib/server/lists/write';
import type { Scope } from '../../src/lib/server/scope';
import { saveSeries, saveSeriesValues } from '../../src/lib/server/series/write';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { saveTarget } from '../../src/lib/server/targets/write';
import { exampleCase, note } from '../support/example-case';
import { withoutRandom } from '../support/without-random';
import { casesFile, freshInstallation } from './import-fixture';
import { loggedBy, saveExample } from './log-fixture';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	await saveExample(database, scope, 'A-1');
});

const inTx = <Result>(work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, scope, work);
const FILE = casesFile('Ärendenummer;Nämnd;Avdelning;Inskriven', 'A-9;ÄN;Geriatrik 1;2019-01-02');

describe('changes of cases', () => {
	it('are logged with what differs by name, and a digest instead of what it says', async () => {
		let id = '';
		const logged = await loggedBy(database, async () => {
			id = await saveExample(database, scope, 'C-1', { notes: [note('hemlig anteckning')] });
			await saveExample(database, scope, 'C-1', {
				id,
				baseVersion: 1,
				plan: 'hem-nya',
				notes: []
			});
		});
		expect(logged).toMatchObject([
			{
				...{ event: 'case-created', case_id: id, committee: 'ÄN', actor: scope.actor },
				details: { version: 1, source: 'form' }
			},
			{
				...{ event: 'case-changed', case_id: id },
				details: { version: 2, source: 'form', fields: ['notes', 'plan'] }
			}
		]);
		expect(logged[0]?.details.digest).toMatch(/^[0-9a-f]{64}$/);
		expect(logged[0]?.details).not.toHaveProperty('fields');
		expect(withoutRandom(JSON.stringify(logged))).not.toMatch(/hemlig|1934|hem-nya|geriatrik/);
	});

	it('that are refused leave nothing', async () => {
		const refused = saveExample(database, scope, 'A-1').catch(() => 'refused');
		expect(await loggedBy(database, () => refused)).toEqual([]);
	});

	it('that meet somebody else’s change show it, which is a reading', async () => {
		const id = await saveExample(database, scope, 'C-2');
		await saveExample(database, scope, 'C-2', { id, baseVersion: 1, plan: 'hem-nya' });
		const mine = formOf(exampleCase({ number: 'C-2', sex: 'man' }));
		const posted = { id, baseVersion: 1, values: mine, seen: [] };
		const logged = await loggedBy(database, () => inTx((tx) => saveCaseForm(tx, scope, posted)));
		expect(logged).toMatchObject([{ event: 'case-read', case_id: id, details: { version: 2 } }]);
	});
});

describe('imports', () => {
	it('are logged from reading to undoing, each case on its own', async () => {
		let importId = '';
		const steps: [string, () => Promise<unknown>, string[]][] = [
			[
				'read',
				async () => ({ importId } = await stageCases(database, scope, { file: FILE })),
				['import-staged']
			],
			['shown', () => inTx((tx) => findImport(tx, scope, importId)), ['import-viewed']],
			['done', () => commitImport(database, scope, importId), ['case-created', 'import-committed']],
			['undone', () => undoImport(database, scope, importId), ['case-removed', 'import-undone']]
		];
		for (const [name, act, events] of steps) {
			const logged = await loggedBy(database, act);
			expect(
				logged.map((row) => row.event),
				name
			).toEqual(events);
			expect(
				logged.every(({ details }) => details.importId === importId),
				name
			).toBe(true);
		}
	});

	it('are logged when they are only tried, and when they are thrown away', async () => {
		const tried = await loggedBy(database, () =>
			stageCases(database, scope, { file: FILE, judgeOnly: true })
		);
		expect(tried).toMatchObject([{ event: 'import-staged', details: { kept: false, new: 1 } }]);
		const { importId } = await stageCases(database, scope, { file: FILE });
		const thrown = await loggedBy(database, async () => {
			await inTx((tx) => discardImport(tx, scope, importId));
			await inTx((tx) => discardImport(tx, scope, importId));
		});
		expect(thrown).toMatchObject([{ event: 'import-discarded', details: { importId } }]);
	});
});

describe('settings', () => {
	const until = { validFrom: '2031-01-01', validTo: null };
	const agreement: Parameters<typeof saveAgreement>[3] = {
		...until,
		careForm: null,
		freeDays: 3,
		noonRule: true,
		model: 'individual',
		sameDayInAverage: true,
		kronorPerDay: null,
		longStayOverDays: null,
		longStayFreeDays: null
	};
	const target: Parameters<typeof saveTarget>[3] = {
		...until,
		measure: 'days-mean',
		ward: 'geriatrik-1',
		healthCentre: null,
		sex: null,
		kind: 'at-most',
		low: null,
		high: 2,
		budget: false,
		bandHigh: null,
		bandPartly: null
	};
	const series = {
		...({ name: 'Vikarier', unit: 'antal', direction: 'neutral' } as const),
		...{ source: '', compares: null, validTo: null }
	};
	const item = { name: 'Ny plats', hospital: null, owner: null, validFrom: null, validTo: null };

	it.each<[string, (tx: Transaction) => Promise<{ ok: boolean }>]>([
		['agreement', (tx) => saveAgreement(tx, scope, null, agreement)],
		['target', (tx) => saveTarget(tx, scope, null, target)],
		['list-item', (tx) => addListItem(tx, scope, 'plan', item)],
		['series', (tx) => saveSeries(tx, scope, null, series)],
		[
			'amount',
			async (tx) =>
				accepted(await saveAmounts(tx, scope, [{ year: 2026, kronor: 12500, verified: true }]))
		],
		[
			'population',
			async (tx) =>
				accepted(await savePopulation(tx, scope, [{ year: 2026, from65: 23_000, from80: null }]))
		]
	])('%s: what was added is logged once, as it became', async (what, change) => {
		const logged = await loggedBy(database, async () =>
			expect(await inTx(change)).toMatchObject({ ok: true })
		);
		expect(logged).toMatchObject([{ event: 'setting-changed', details: { what } }]);
		expect(logged[0]?.details.after).toBeTruthy();
	});

	it('a list value that is moved and removed is logged as it was and became', async () => {
		const key = { list: 'plan', code: 'ny-plats' } as const;
		const logged = await loggedBy(database, async () => {
			await inTx((tx) => moveListItem(tx, scope, key, 'up'));
			await inTx((tx) => moveListItem(tx, scope, { list: 'plan', code: 'hem-ingen' }, 'up'));
			await inTx((tx) => deleteListItem(tx, scope, key));
		});
		expect(logged.map(({ details }) => [details.key, Boolean(details.after)])).toEqual([
			['plan/ny-plats', true],
			['plan/ny-plats', false]
		]);
	});

	it('values of a series are logged month by month, before and after', async () => {
		const saved = await inTx((tx) => saveSeries(tx, scope, null, { ...series, name: 'Platser' }));
		const id = saved.ok ? saved.value : '';
		const save = (value: number | null) =>
			inTx((tx) => saveSeriesValues(tx, scope, id, [{ month: '2026-01', value }]));
		const logged = await loggedBy(database, async () => {
			await save(4);
			await save(5);
		});
		expect(logged.map(({ details }) => [details.before, details.after])).toEqual([
			[{ '2026-01': null }, { '2026-01': 4 }],
			[{ '2026-01': 4 }, { '2026-01': 5 }]
		]);
	});
});
