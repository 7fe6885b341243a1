import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/lib/domain/case/case';
import { cliScope } from '../../src/lib/server/access/gate';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { findCase, findCasesByNumber } from '../../src/lib/server/cases/read-case';
import { historyOf } from '../../src/lib/server/cases/read-history';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import { prepareCase, type CaseChange } from '../../src/lib/server/facts/prepare-case';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadFacts } from '../../src/lib/server/measures/read-facts';
import { event, exampleCase, note } from '../support/example-case';
import { factsFromScratch, storedFacts } from './facts-from-scratch';
import { freshDatabase } from './fixture';

const TODAY = '2020-01-15';
const HOW = { source: 'form', at: new Date('2020-01-15T09:00:00Z'), today: TODAY } as const;

let database: Database;
let scope: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
});

const save = (changes: CaseChange[], as = scope) =>
	transaction(database, as, (tx) => saveCases(tx, as, changes, HOW));
const read = (id: string, as = scope) => transaction(database, as, (tx) => findCase(tx, as, id));
const newCase = (number: string, changes: Partial<Case> = {}): CaseChange => ({
	id: randomUUID(),
	baseVersion: 0,
	record: exampleCase({ number, ...changes })
});

describe('saving cases', () => {
	it('gives back exactly what was saved, with its history', async () => {
		const change = newCase('S-1', {
			notes: [note('Ring före kl. 9')],
			deficienciesInpatient: ['annat']
		});
		expect(await save([change])).toEqual({
			ok: true,
			saved: [{ id: change.id, version: 1, number: 'S-1' }]
		});
		const corrected = { ...change.record, plan: 'hem-nya' };
		await save([{ id: change.id, baseVersion: 1, record: corrected }]);
		expect(await read(change.id)).toMatchObject({ version: 2, record: corrected, sample: false });
		const history = await transaction(database, scope, (tx) => historyOf(tx, scope, change.id));
		expect(
			history.map(({ version, before, after }) => [version, before?.plan, after.plan])
		).toEqual([
			[1, undefined, 'hem-bef'],
			[2, 'hem-bef', 'hem-nya']
		]);
	});

	it('reads every column of a changed case anew', async () => {
		const later = { ...HOW, today: '2020-03-01' };
		const change = newCase('S-1a', { events: [event('admitted', '2020-01-02')] });
		await save([change]);
		const record = exampleCase({
			...{ number: 'S-1b', committee: 'IFN', sex: 'man', birthYear: 1970 },
			...{ careForm: 'psykiatrisk', ward: 'medicin-1', healthCentre: 'annan', plan: 'hem-nya' }
		});
		const again = { id: change.id, baseVersion: 1, record } as const;
		await transaction(database, scope, (tx) => saveCases(tx, scope, [again], later));
		const { row } = prepareCase(again, { agreements: [], today: later.today });
		const stored = await transaction(database, scope, (tx) =>
			tx.execute<Record<string, unknown>>(
				sql`select to_jsonb(cases) as row from cases where id = ${change.id}`
			)
		);
		expect(stored[0]?.row).toMatchObject(row);
	});

	it('refuses a change made against an earlier version, and writes nothing', async () => {
		const change = newCase('S-2');
		const other = newCase('S-3');
		await save([change]);
		await save([{ ...change, baseVersion: 1 }]);
		const outcome = await save([{ ...change, baseVersion: 1 }, other]);
		expect(outcome).toMatchObject({ ok: false, conflicts: [change.id] });
		expect(await read(other.id)).toBeNull();
	});

	it('refuses a number that another case of the committee has', async () => {
		await save([newCase('S-4')]);
		expect(await save([newCase('S-4')])).toMatchObject({
			ok: false,
			taken: [{ committee: 'ÄN', number: 'S-4' }]
		});
		expect(await save([newCase('S-4', { committee: 'IFN' })])).toMatchObject({ ok: true });
	});

	it('makes one case of a form sent twice at the same time', async () => {
		const change = newCase('S-5');
		const outcomes = await Promise.allSettled([save([change]), save([change])]);
		const saved = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value.ok);
		expect(saved).toHaveLength(1);
		expect(await read(change.id)).toMatchObject({ version: 1 });
		expect(await storedFacts(database)).toEqual(await factsFromScratch(database, TODAY));
	});

	it('keeps to the committees of the scope', async () => {
		const ifn = mintScope({ ...scope, committees: ['IFN'], roles: ['case-worker'] });
		const change = newCase('S-6');
		await expect(save([change], ifn)).rejects.toThrow('utanför');
		await save([change]);
		expect(await read(change.id, ifn)).toBeNull();
		const taken = { ...change, baseVersion: 1, record: { ...change.record, committee: 'IFN' } };
		// As if the case were not there: whether it is, is not for this committee to learn.
		expect(await save([taken], ifn)).toEqual({
			ok: false,
			conflicts: [change.id],
			taken: [],
			frozen: []
		});
		const found = await transaction(database, ifn, (tx) =>
			findCasesByNumber(tx, ifn, [{ committee: 'ÄN', number: 'S-6' }])
		);
		expect(found).toEqual([]);
	});
});

describe('monthly facts', () => {
	it('equal what counting all cases anew gives, after cases were added, changed and moved', async () => {
		const first = newCase('F-1');
		const second = newCase('F-2', { sex: 'man', ward: 'medicin-1', shortStays: [] });
		await save([first, second]);
		const moved = exampleCase({
			number: 'F-1',
			ward: 'medicin-2',
			events: [
				event('admitted', '2019-10-01'),
				event('ready', '2019-10-20'),
				event('discharged', '2019-11-02')
			]
		});
		await save([{ id: first.id, baseVersion: 1, record: moved }]);
		expect(await storedFacts(database)).toEqual(await factsFromScratch(database, TODAY));
	});

	it('are right when many people save the same month at the same time', async () => {
		await Promise.all(Array.from({ length: 12 }, (_, index) => save([newCase(`P-${index}`)])));
		expect(await storedFacts(database)).toEqual(await factsFromScratch(database, TODAY));
	});

	it('count an open case to yesterday, and to the new yesterday when days pass', async () => {
		const open = newCase('R-1', {
			events: [event('admitted', '2020-01-01'), event('ready', '2020-01-03 09:00')]
		});
		await save([open]);
		const liableOn = async (today: string) => {
			const table = await transaction(database, scope, (tx) =>
				loadFacts(tx, scope, { from: '2020-01', to: '2020-01', filters: {}, today })
			);
			return table.groups.get(null)?.get('2020-01')?.['payDays/somatisk'];
		};
		expect(await liableOn('2020-01-15')).toBe(9);
		expect(await liableOn('2020-01-16')).toBe(10);
		expect(await Promise.all([liableOn('2020-01-20'), liableOn('2020-01-20')])).toEqual([14, 14]);
		expect(await storedFacts(database)).toEqual(await factsFromScratch(database, '2020-01-20'));
	});
});

describe('reading facts', () => {
	it('gives the same sums from the monthly facts and from the cases of the month', async () => {
		const facts = (filters: Record<string, string>) =>
			transaction(database, scope, (tx) =>
				loadFacts(tx, scope, { from: '2019-01', to: '2020-12', filters, by: 'sex', today: TODAY })
			);
		const narrow = await facts({ ward: 'geriatrik-1' });
		const combined = await facts({ ward: 'geriatrik-1', careForm: 'somatisk' });
		expect(combined.groups).toEqual(narrow.groups);
		expect(combined.activity).toEqual(narrow.activity);
		expect(narrow.groups.get('kvinna')?.get('2019-12')?.cases).toBeGreaterThan(3);
	});
});
