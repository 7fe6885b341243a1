import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/lib/domain/case/case';
import { cliScope } from '../../src/lib/server/access/gate';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { listCases, type CaseQuery } from '../../src/lib/server/cases/read-list';
import { exportCases } from '../../src/lib/server/export/cases-file';
import { outliersOf } from '../../src/lib/server/cases/read-outliers';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import { waitingCases } from '../../src/lib/server/cases/read-waiting';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { event, exampleCase } from '../support/example-case';
import { freshDatabase } from './fixture';

let database: Database;
let scope: Scope;

const RECORDS: Partial<Case>[] = [
	{ number: '2019-00007', ward: 'medicin-1', deficienciesInpatient: ['annat'] },
	{
		number: '2019-00042',
		sex: 'man',
		committee: 'IFN',
		deficienciesPrimary: ['fvk-saknas'],
		delayReasons: ['okand', 'smitta']
	},
	{ number: '2019-00420', events: [event('admitted', '2019-11-02'), event('ready', '2019-11-04')] },
	{
		number: 'EX-2019-00043',
		events: [
			event('admitted', '2019-11-01'),
			event('ready', '2019-11-03'),
			event('readyWithdrawn', '2019-11-05')
		]
	},
	{ number: '100%_X', plan: null, healthCentre: null }
];

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
	const changes = RECORDS.map((record) => ({
		id: randomUUID(),
		baseVersion: 0,
		record: exampleCase(record)
	}));
	const how = { source: 'form', at: new Date(), today: '2020-01-15' } as const;
	await transaction(database, scope, (tx) => saveCases(tx, scope, changes, how));
});

const list = async (changes: Partial<CaseQuery>, as = scope) => {
	const query: CaseQuery = {
		groups: {},
		status: 'alla',
		sort: 'number',
		descending: false,
		page: 1,
		pageSize: 25,
		...changes
	};
	const { rows, total } = await transaction(database, as, (tx) => listCases(tx, as, query));
	return {
		numbers: rows.map((row) => row.number),
		places: rows.map(({ place }) => place),
		total
	};
};

describe('the case list', () => {
	it('finds a case by any part of its number as it is printed, or without its zeros', async () => {
		expect((await list({ search: '2019-0004' })).numbers).toEqual(['2019-00042', 'EX-2019-00043']);
		expect((await list({ search: '2019-42' })).numbers).toEqual(['2019-00042', '2019-00420']);
		expect((await list({ search: '00420' })).numbers).toEqual(['2019-00420']);
		expect((await list({ search: 'IFN 2019' })).numbers).toEqual(['2019-00042']);
		expect((await list({ search: '42' })).numbers).toEqual(['2019-00042', '2019-00420']);
		expect((await list({ search: 'ex-' })).numbers).toEqual(['EX-2019-00043']);
		expect((await list({ search: '43' })).numbers).toEqual(['EX-2019-00043']);
	});

	it('takes what is typed literally', async () => {
		expect((await list({ search: '100%_' })).numbers).toEqual(['100%_X']);
		expect((await list({ search: '%' })).numbers).toEqual(['100%_X']);
		expect((await list({ search: '_x%' })).total).toBe(0);
	});

	it('tells open, waiting and discharged cases apart; a withdrawn person does not wait', async () => {
		expect((await list({ status: 'öppna' })).numbers).toEqual(['2019-00420', 'EX-2019-00043']);
		expect((await list({ status: 'väntar' })).numbers).toEqual(['2019-00420']);
		expect((await list({ status: 'utskrivna' })).total).toBe(3);
		const waiting = await transaction(database, scope, (tx) => waitingCases(tx, scope));
		expect(waiting.map(({ record }) => record.number)).toEqual(['2019-00420']);
	});

	it('filters by groups, okänd included, and by day of admission with both ends', async () => {
		expect((await list({ groups: { ward: 'medicin-1' } })).numbers).toEqual(['2019-00007']);
		expect((await list({ groups: { plan: 'okänd' } })).numbers).toEqual(['100%_X']);
		expect((await list({ groups: { sex: 'man', committee: 'IFN' } })).total).toBe(1);
		expect((await list({ from: '2019-11-02', to: '2019-12-01' })).total).toBe(4);
	});

	it('filters by what the cases hold: deficiencies of a place or one by one, and delay reasons', async () => {
		expect((await list({ deficiency: 'slutenvard' })).numbers).toEqual(['2019-00007']);
		expect((await list({ deficiency: 'primarvard.fvk-saknas' })).numbers).toEqual(['2019-00042']);
		expect((await list({ deficiency: 'alla' })).numbers).toEqual(['2019-00007', '2019-00042']);
		expect((await list({ deficiency: 'slutenvard.egenvard' })).total).toBe(0);
		expect((await list({ reason: 'smitta' })).numbers).toEqual(['2019-00042']);
		const ifn = mintScope({ ...scope, committees: ['IFN'], roles: ['case-worker'] });
		expect((await list({ deficiency: 'alla' }, ifn)).numbers).toEqual(['2019-00042']);
	});

	it('filters by the days of readiness, discharge and change', async () => {
		expect((await list({ readyFrom: '2019-11-03', readyTo: '2019-11-04' })).total).toBe(2);
		expect((await list({ readyFrom: '2019-11-04', readyTo: '2019-11-04' })).numbers).toEqual([
			'2019-00420'
		]);
		expect((await list({ dischargedFrom: '2019-01-01', dischargedTo: '2019-12-31' })).total).toBe(
			3
		);
		expect((await list({ dischargedFrom: '2020-01-01' })).total).toBe(0);
		expect((await list({ updatedFrom: '2020-01-01' })).total).toBe(5);
		expect((await list({ updatedFrom: '2999-01-01' })).total).toBe(0);
	});

	it.each(['number', 'ward', 'admitted', 'ready', 'discharged', 'days', 'updated'] as const)(
		'sorted by %s goes on from a case’s place, forwards and back, whatever is saved meanwhile',
		async (sort) => {
			for (const descending of [true, false]) {
				const all = await list({ sort, descending, pageSize: 25 });
				const second = await list({ sort, descending, pageSize: 2, after: all.places[1] ?? '' });
				expect(second.numbers).toEqual(all.numbers.slice(2, 4));
				const last = await list({ sort, descending, pageSize: 2, after: all.places[3] ?? '' });
				expect(last.numbers).toEqual(all.numbers.slice(4));
				const back = await list({ sort, descending, pageSize: 2, before: all.places[4] ?? '' });
				expect(back.numbers).toEqual(all.numbers.slice(2, 4));
				const first = await list({ sort, descending, pageSize: 9, before: all.places[1] ?? '' });
				expect(first.numbers).toEqual(all.numbers.slice(0, 1));
			}
		}
	);

	it('pages in the database and counts them all', async () => {
		const first = await list({ pageSize: 2, descending: true });
		const last = await list({ pageSize: 2, descending: true, page: 3 });
		expect(first.total).toBe(5);
		expect([...first.numbers, ...last.numbers]).toHaveLength(3);
	});

	it('sorts cases without a discharge last, in both directions', async () => {
		for (const descending of [true, false]) {
			const { numbers } = await list({ sort: 'discharged', descending });
			expect(numbers.slice(-2).sort()).toEqual(['2019-00420', 'EX-2019-00043']);
		}
	});

	it('gives its cases as the file that imports them again', async () => {
		const selection = { search: '42', groups: {}, status: 'alla' } as const;
		const file = exportCases(database, scope, { format: 'csv', selection });
		const pieces: Uint8Array[] = [];
		for await (const piece of file) pieces.push(piece);
		const text = Buffer.concat(pieces).toString();
		const numbers = text.split('\r\n').map((line) => line.split(';')[0]);
		expect(numbers).toEqual(['\uFEFFÄrendenummer', '2019-00420', '2019-00042', '']);
	});

	it('shows nothing of another committee', async () => {
		const ifn = mintScope({ ...scope, committees: ['IFN'], roles: ['case-worker'] });
		expect((await list({}, ifn)).numbers).toEqual(['2019-00042']);
	});
});

it('the outlier view has the discharged cases of the year that waited at least a day', async () => {
	const of = (year: number) =>
		transaction(database, scope, (tx) => outliersOf(tx, scope, year, {}));
	expect((await of(2019)).map(({ number, days }) => [number, days])).toEqual([
		['ÄN 100%_X', 2],
		['ÄN 2019-00007', 2],
		['IFN 2019-00042', 2]
	]);
	expect(await of(2020)).toEqual([]);
});
