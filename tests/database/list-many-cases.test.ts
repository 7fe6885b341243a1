import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { SORTS, type CaseSort } from '../../src/lib/domain/case-list/address';
import { cliScope } from '../../src/lib/server/access/gate';
import { MAX_COUNTED } from '../../src/lib/server/cases/max-counted';
import { listCases, type CaseQuery } from '../../src/lib/server/cases/read-list';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import type { Scope } from '../../src/lib/server/scope';
import { exampleCase } from '../support/example-case';
import { freshDatabase, ownerOf } from './fixture';

let database: Database;
let scope: Scope;

/** More than are counted, so that the list is walked along an index. A few are ready, of one ward, or marked. */
beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
	const change = { id: randomUUID(), baseVersion: 0, record: exampleCase({ number: 'M-0' }) };
	const how = { source: 'form', at: new Date(), today: '2020-01-15' } as const;
	await transaction(database, scope, (tx) => saveCases(tx, scope, [change], how));
	const owner = await ownerOf(database);
	await owner`insert into cases select made.* from (select * from cases limit 1) as one
		cross join generate_series(1, ${MAX_COUNTED + 200}) as n
		cross join lateral jsonb_populate_record(one::cases, jsonb_build_object(
			'id', gen_random_uuid(), 'number', 'M-' || n, 'number_key', 'M-' || n, 'number_order', 'M-' || n,
			'ward', case when n <= 7 then 'medicin-1' when n % 3 = 0 then 'okänd' else 'kirurgi-' || 1 + n % 2 end,
			'admitted', (date '2010-01-01' + n % 900)::text,
			'ready', case when n <= 30 then (date '2014-01-01' + n % 4)::text end,
			'discharged', case when n <= 30 then (date '2014-02-01' + n % 4)::text end,
			'days', case when n <= 30 then n % 4 end,
			'marks', case when n % 100 = 0 then '{orsak.smitta}' else '{slutenvard}' end,
			'updated_at', timestamptz '2020-01-01' + n % 5 * interval '1 day')) as made`;
	await owner`analyze cases`;
});

const list = (changes: Partial<CaseQuery>) => {
	const query: CaseQuery = {
		...{ groups: {}, status: 'alla', sort: 'number', descending: false, page: 1, pageSize: 20 },
		...changes
	};
	return transaction(database, scope, (tx) => listCases(tx, scope, query));
};

describe('a list of more cases than are counted', () => {
	it.each(Object.keys(SORTS) as CaseSort[])(
		'sorted by %s goes on from case to case, both ways, past where values end',
		async (sort) => {
			for (const descending of [true, false]) {
				const whole = (await list({ sort, descending, pageSize: 60 })).rows;
				const inOrder = whole.map(({ id }) => id);
				const ids = async (query: Partial<CaseQuery>) =>
					(await list({ sort, descending, ...query })).rows.map(({ id }) => id);
				expect(new Set(inOrder).size).toBe(60);
				for (const at of [4, 28, 35]) {
					const place = whole[at]?.place ?? '';
					expect(await ids({ after: place })).toEqual(inOrder.slice(at + 1, at + 21));
					const before = inOrder.slice(Math.max(0, at - 20), at);
					expect(await ids({ before: place })).toEqual(before);
				}
				expect(await ids({ page: 3 })).toEqual(inOrder.slice(40, 60));
			}
		}
	);

	it('has those without a value last, and wards by name with the unknown last', async () => {
		for (const descending of [true, false]) {
			const { rows, total } = await list({ sort: 'ready', descending, pageSize: 40 });
			expect(total).toBe(MAX_COUNTED);
			expect(rows.slice(0, 31).every(({ ready }) => ready !== null)).toBe(true);
			expect(rows.slice(31).every(({ ready }) => ready === null)).toBe(true);
		}
		const wards = async (query: Partial<CaseQuery>) => [
			...new Set(
				(await list({ sort: 'ward', pageSize: 20, ...query })).rows.map(({ ward }) => ward)
			)
		];
		expect(await wards({})).toEqual(['geriatrik-1', 'kirurgi-1']);
		expect(await wards({ descending: true })).toEqual(['medicin-1', 'kirurgi-2']);
	});

	it('counts few of a mark, however many others there are, and many as many', async () => {
		expect((await list({ reason: 'smitta' })).total).toBe(102);
		expect((await list({ deficiency: 'slutenvard' })).total).toBe(MAX_COUNTED);
		const { rows } = await list({ deficiency: 'alla', sort: 'days', descending: true });
		expect(rows.map(({ counted: _, ...row }) => row.ready)).not.toContain(null);
	});

	it('finds what few are in by an index, as the role of the application', async () => {
		const plan = async (condition: string) =>
			transaction(database, scope, async (tx) => {
				const rows = await tx.execute<{ 'QUERY PLAN': string }>(
					sql.raw(`explain select id from cases where kommun = '2480' and ${condition} limit 10000`)
				);
				return rows.map((row) => row['QUERY PLAN']).join('\n');
			});
		expect(await plan("age_band = '<18'")).toContain('cases_of_rare_age');
		expect(await plan("sex = 'uppgift saknas'")).toContain('cases_of_rare_sex');
		expect(await plan("care_form = 'tvångsvård'")).toContain('cases_of_rare_care_form');
		expect(await plan("health_centre = 'annan'")).toContain('cases_by_health_centre');
	});
});
