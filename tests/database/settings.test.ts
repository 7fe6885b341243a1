import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/lib/domain/case/case';
import { findItem } from '../../src/lib/domain/casefile/list-lookup';
import type { ListItemInput } from '../../src/lib/domain/lists/list-item-schema';
import type { ListName } from '../../src/lib/domain/lists/lists';
import type { TargetInput } from '../../src/lib/domain/target/target-schema';
import { cliScope } from '../../src/lib/server/access/gate';
import { loadAmounts } from '../../src/lib/server/agreements/read-amounts';
import { saveAmounts } from '../../src/lib/server/agreements/write-amounts';
import { loadPopulation } from '../../src/lib/server/population/read';
import { savePopulation } from '../../src/lib/server/population/write';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { loadLists } from '../../src/lib/server/lists/read';
import { usageOf } from '../../src/lib/server/lists/read-usage';
import {
	addListItem,
	deleteListItem,
	moveListItem,
	updateListItem
} from '../../src/lib/server/lists/write';
import type { Scope } from '../../src/lib/server/scope';
import { seriesValues } from '../../src/lib/server/series/read-values';
import { deleteSeries, saveSeries, saveSeriesValues } from '../../src/lib/server/series/write';
import { loadTargets } from '../../src/lib/server/targets/read';
import { deleteTarget, saveTarget } from '../../src/lib/server/targets/write';
import { exampleCase } from '../support/example-case';
import { freshDatabase } from './fixture';

const TODAY = '2026-11-22';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
});

/** Runs one user action of the scope. */
function act<Args extends unknown[], Result>(
	work: (tx: Transaction, scope: Scope, ...args: Args) => Promise<Result>,
	...args: Args
): Promise<Result> {
	return transaction(database, scope, (tx) => work(tx, scope, ...args));
}

async function saveCase(changes: Partial<Case>, id: string = randomUUID(), baseVersion = 0) {
	const record = exampleCase({ number: id, ...changes });
	const how = { source: 'form', at: new Date('2020-01-15T09:00:00Z'), today: TODAY } as const;
	expect(await act(saveCases, [{ id, baseVersion, record }], how)).toMatchObject({ ok: true });
	return id;
}

const item = (name: string, changes: Partial<ListItemInput> = {}): ListItemInput => ({
	name,
	hospital: 'NUS',
	owner: null,
	validFrom: null,
	validTo: null,
	...changes
});

async function codeOf(list: ListName, input: ListItemInput): Promise<string> {
	const outcome = await act(addListItem, list, input);
	if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
	return outcome.value.code;
}

const messages = (outcome: { ok: boolean; problems?: readonly { message: string }[] }) =>
	outcome.problems?.map(({ message }) => message) ?? [];

describe('a list', () => {
	it('takes a new value last and gives it a code that a later renaming keeps', async () => {
		const code = await codeOf('ward', item('Medicin 4'));
		await act(
			updateListItem,
			{ list: 'ward', code },
			item('Medicin 4 B', { validTo: '2026-12-31' })
		);
		expect((await act(loadLists)).ward.at(-1)).toMatchObject({
			code: 'medicin-4',
			name: 'Medicin 4 B',
			hospital: 'NUS',
			validTo: '2026-12-31'
		});
	});

	it('keeps the names a value had, for files that still say so', async () => {
		const code = await codeOf('ward', item('Medicin 5'));
		for (const name of ['Medicin 5 A', 'Medicin 5 B', 'Medicin 5']) {
			await act(updateListItem, { list: 'ward', code }, item(name));
		}
		const lists = await act(loadLists);
		expect(lists.ward.find((ward) => ward.code === code)?.formerNames).toEqual([
			'Medicin 5 A',
			'Medicin 5 B'
		]);
		expect(findItem(lists, 'ward', 'medicin 5 a')?.code).toBe(code);
		// An old file still means the renamed one: its names are nobody else's.
		expect(messages(await act(addListItem, 'ward', item('Medicin 5 A')))[0]).toContain(
			'”Medicin 5” hette så förut'
		);
	});

	it('refuses a name that a file could take for another value', async () => {
		const outcome = await act(addListItem, 'ward', item('geriatrik 1'));
		expect(messages(outcome)).toEqual([
			'”Geriatrik 1” finns redan i listan med det namnet eller den koden. Välj ett annat namn.'
		]);
	});

	it('keeps its other values in order while one is moved, and has firm ends', async () => {
		const codes = async () => (await act(loadLists)).healthCentre.map(({ code }) => code);
		const before = await codes();
		const [first, second] = before;
		if (!first || !second) throw new Error('The list of health centres is empty.');
		await act(moveListItem, { list: 'healthCentre', code: first }, 'up');
		expect(await codes()).toEqual(before);
		await act(moveListItem, { list: 'healthCentre', code: first }, 'down');
		expect(await codes()).toEqual([second, first, ...before.slice(2)]);
	});

	it('lets go of a value nothing has used, and of no other', async () => {
		const unused = await codeOf('ward', item('Oanvänd'));
		expect(await act(deleteListItem, { list: 'ward', code: unused })).toMatchObject({ ok: true });
		const used = await codeOf('ward', item('Använd'));
		await saveCase({ ward: used });
		expect(messages(await act(deleteListItem, { list: 'ward', code: used }))).toEqual([
			'Används av 1\u00a0ärende. Det kan avslutas men inte tas bort.'
		]);
		expect(messages(await act(deleteListItem, { list: 'hospital', code: 'NUS' }))).toHaveLength(1);
	});

	it.each<[ListName, Partial<Case>]>([
		['delayReason', { delayReasons: ['r-info', 'ny'] }],
		['deficiencyInpatient', { deficienciesInpatient: ['ny'] }],
		['deficiencyPrimary', { deficienciesPrimary: ['ny'] }],
		['plan', { plan: 'ny' }],
		['healthCentre', { healthCentre: 'ny' }]
	])('finds the use of a value of %s in the cases', async (list, changes) => {
		const code = await codeOf(list, item('Ny', { owner: 'region' }));
		expect(await act(usageOf, { list, code })).toMatchObject({ cases: 0, history: false });
		await saveCase(changes);
		expect(await act(usageOf, { list, code })).toMatchObject({ cases: 1, elsewhere: false });
	});

	it('remembers a value that only the history of a case mentions', async () => {
		const code = await codeOf('plan', item('Fel vald'));
		const id = await saveCase({ plan: code });
		await saveCase({ plan: 'hem-bef' }, id, 1);
		expect(await act(usageOf, { list: 'plan', code })).toMatchObject({ cases: 0, history: true });
		expect(messages(await act(deleteListItem, { list: 'plan', code }))).toHaveLength(1);
	});

	it('keeps a value that a target is about, and says which', async () => {
		const type = await codeOf('deficiencyInpatient', item('Sent svar'));
		const ward = await codeOf('ward', item('Medicin 8'));
		const target: TargetInput = {
			...{ measure: `deficiencies/${type}`, ward: null, healthCentre: null, sex: null },
			...{ validFrom: '2027-01-01', validTo: null, kind: 'at-most', low: null, high: 5 },
			...{ budget: false, bandHigh: null, bandPartly: null }
		};
		for (const set of [target, { ...target, measure: 'sip-count', ward }]) {
			expect(messages(await act(saveTarget, null, set))).toEqual([]);
		}
		const why = async (list: ListName, code: string) =>
			messages(await act(deleteListItem, { list, code }));
		expect(await why('deficiencyInpatient', type)).toEqual([
			'Används av 1\u00a0målvärde (Bristande/sen informationsöverföring, slutenvård: Sent svar). Det kan avslutas men inte tas bort.'
		]);
		expect(await why('ward', ward)).toEqual([
			'Används av 1\u00a0målvärde (Antal SIP). Det kan avslutas men inte tas bort.'
		]);
		for (const { id, validFrom } of await act(loadTargets)) {
			if (validFrom === '2027-01-01') await act(deleteTarget, id, TODAY);
		}
		expect(await why('deficiencyInpatient', type)).toEqual([]);
	});

	it('never loses a value that a rule of the product names', async () => {
		const avliden = { list: 'plan', code: 'avliden' } as const;
		expect(messages(await act(deleteListItem, avliden))).toHaveLength(1);
		const ended = item('Ingen plan – avliden', { validTo: '2026-12-31' });
		expect(messages(await act(updateListItem, avliden, ended))).toHaveLength(1);
	});
});

describe('a target', () => {
	const input: TargetInput = {
		measure: 'days-mean',
		ward: null,
		healthCentre: null,
		sex: null,
		validFrom: '2026-01-01',
		validTo: null,
		kind: 'at-most',
		low: null,
		high: 1.5,
		budget: false,
		bandHigh: null,
		bandPartly: null
	};

	it('of a new installation is days-mean at most 1,0, and can only be followed once ended', async () => {
		const [initial] = await act(loadTargets);
		expect(initial).toMatchObject({ measure: 'days-mean', kind: 'at-most', high: 1 });
		if (!initial) throw new Error('A new installation has no target.');
		expect(messages(await act(saveTarget, null, input))[0]).toContain(
			'Det finns redan ett målvärde för samma urval'
		);
		const { id, ...rest } = initial;
		await act(saveTarget, id, { ...rest, validTo: '2025-12-31' });
		expect(await act(saveTarget, null, input)).toEqual({ ok: true, value: null });
		const targets = await act(loadTargets);
		expect(targets.map(({ high, validTo }) => [high, validTo])).toEqual([
			[1, '2025-12-31'],
			[1.5, null]
		]);
	});

	it('of a ward may stand beside the one for all, and two at once cannot both be set', async () => {
		const ward = { ...input, ward: 'geriatrik-1', validFrom: '2027-01-01' };
		const outcomes = await Promise.all([
			act(saveTarget, null, ward),
			act(saveTarget, null, { ...ward, high: 2 })
		]);
		expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
	});

	it('can be removed before a month has been compared with it, never after', async () => {
		const targets = await act(loadTargets);
		const coming = targets.find(({ validFrom }) => validFrom === '2027-01-01');
		const past = targets.find(({ validFrom }) => validFrom === '2026-01-01');
		expect(await act(deleteTarget, coming?.id ?? '', TODAY)).toMatchObject({ ok: true });
		expect(messages(await act(deleteTarget, past?.id ?? '', TODAY))).toHaveLength(1);
	});
});

it('keeps the inhabitants of the years that have any, and logs those that differ', async () => {
	const given = { year: 2024, from65: 23_000, from80: 5600 };
	await act(savePopulation, [given, { year: 2023, from65: null, from80: null }]);
	expect(await act(loadPopulation)).toEqual([given]);
	const half = { year: 2023, from65: 22_500, from80: null };
	await act(savePopulation, [{ ...given, from65: null, from80: null }, half]);
	expect(await act(loadPopulation)).toEqual([half]);
});

describe('the amounts of the years', () => {
	it('tell who verified them, and an emptied year has none', async () => {
		await act(saveAmounts, [
			{ year: 2025, kronor: 12000, verified: true },
			{ year: 2019, kronor: 7800, verified: true },
			{ year: 2018, kronor: null, verified: false }
		]);
		const amounts = await act(loadAmounts);
		expect(amounts.find(({ year }) => year === 2018)).toBeUndefined();
		expect(amounts.find(({ year }) => year === 2019)?.verifiedBy).toBeNull();
		expect(amounts.find(({ year }) => year === 2025)).toEqual({
			year: 2025,
			kronor: 12000,
			verified: true,
			verifiedBy: 'kommandorad'
		});
	});
});

describe('an external series', () => {
	const input = {
		...({ name: 'Vårddygn', unit: 'antal', direction: 'neutral' } as const),
		...{ source: '', compares: null, validTo: null }
	};

	it('keeps its values and targets through a new name, and is then only ended', async () => {
		const added = await act(saveSeries, null, input);
		if (!added.ok) throw new Error('The series was refused.');
		const values = [
			{ month: '2026-01', value: 0 },
			{ month: '2026-02', value: 12.5 }
		];
		await act(saveSeriesValues, added.value, values);
		await act(saveSeriesValues, added.value, [{ month: '2026-01', value: null }]);
		expect([...(await act(seriesValues, added.value))]).toEqual([['2026-02', 12.5]]);
		const target = { measure: 'series:Vårddygn', kind: 'zero', validFrom: '2026-01-01' } as const;
		const nothing = { ward: null, healthCentre: null, sex: null, validTo: null, low: null };
		const rest = { high: null, budget: false, bandHigh: null, bandPartly: null };
		await act(saveTarget, null, { ...nothing, ...rest, ...target });
		await act(saveSeries, added.value, { ...input, name: 'Vårddygn, korttids' });
		const measures = (await act(loadTargets)).map(({ measure }) => measure);
		expect(measures).toContain('series:Vårddygn, korttids');
		expect(messages(await act(deleteSeries, added.value))).toEqual([
			'Serien har 1\u00a0månadsvärde. Den kan avslutas men inte tas bort.'
		]);
	});

	it('can be removed while it is empty, and no two have the same name', async () => {
		const added = await act(saveSeries, null, { ...input, name: 'Kundnöjdhet' });
		if (!added.ok) throw new Error('The series was refused.');
		expect(messages(await act(saveSeries, null, { ...input, name: 'KUNDNÖJDHET' }))).toHaveLength(
			1
		);
		expect(await act(deleteSeries, added.value)).toMatchObject({ ok: true });
	});
});
