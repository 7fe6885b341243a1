import { beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from 'postgres';
import type { AgreementInput } from '../../src/lib/domain/payment/agreement-schema';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { connectOwner, freshPlace, openedAt } from './fixture';

const YEAR = { valid_from: '2031-01-01', valid_to: '2031-12-31' };
const SHARES_ITS_LAST_DAY = { valid_from: '2031-12-31', valid_to: null };
const BEGINS_AFTER_IT = { valid_from: '2032-01-01', valid_to: null };
const AGREEMENT = {
	...{ kommun: '2480', care_form: null as string | null, ...YEAR, free_days: 3, noon_rule: true },
	...{ model: 'average', same_day_in_average: true }
};
const TARGET = {
	...{ kommun: '2480', measure: 'days-mean', kind: 'at-most', high: 1, ...YEAR },
	...{
		ward: null as string | null,
		health_centre: null as string | null,
		sex: null as string | null
	}
};

let place: Awaited<ReturnType<typeof freshPlace>>;
let database: Database;
let sql: Sql;

beforeAll(async () => {
	place = await freshPlace();
	database = await openedAt(place);
	sql = await connectOwner(place);
	await sql`insert into kommun (code, name, region) values ('2482', 'Skellefteå', '24')`;
	await sql`truncate agreement, target`;
});

/** Whether the database takes the second row beside the first. */
async function both(table: 'agreement' | 'target', first: object, second: object) {
	try {
		await sql`insert into ${sql(table)} ${sql(first)}`;
		await sql`insert into ${sql(table)} ${sql(second)}`;
		return 'both';
	} catch (error) {
		return (error as { constraint_name?: string }).constraint_name;
	} finally {
		await sql`truncate ${sql(table)}`;
	}
}

describe.each([
	['agreement', AGREEMENT, [{ kommun: '2482' }, { care_form: 'somatisk' }]],
	[
		'target',
		TARGET,
		[
			...[{ kommun: '2482' }, { measure: 'days-max' }, { ward: 'geriatrik-1' }],
			...[{ health_centre: 'geriatrik-1' }, { sex: 'man' }]
		]
	]
] as const)('%s', (table, row, others) => {
	const refusal = `${table}_no_overlap`;

	it('that shares a day with another of the same is refused', async () => {
		expect(await both(table, row, { ...row, ...SHARES_ITS_LAST_DAY })).toBe(refusal);
		expect(await both(table, { ...row, ...SHARES_ITS_LAST_DAY }, row)).toBe(refusal);
		expect(await both(table, row, { ...row, ...BEGINS_AFTER_IT })).toBe('both');
		for (const other of others) {
			const own = { ...row, ...other };
			expect(await both(table, own, { ...own, ...SHARES_ITS_LAST_DAY })).toBe(refusal);
		}
	});

	it('of another kommun or of something else is let be', async () => {
		for (const other of others) expect(await both(table, row, { ...row, ...other })).toBe('both');
	});

	it('cannot be moved onto another', async () => {
		await sql`insert into ${sql(table)} ${sql(row)}`;
		await sql`insert into ${sql(table)} ${sql({ ...row, ...BEGINS_AFTER_IT })}`;
		const moved = sql`update ${sql(table)} set valid_from = '2031-06-01' where valid_to is null`;
		await expect(moved).rejects.toMatchObject({ constraint_name: refusal });
		await sql`truncate ${sql(table)}`;
	});

	it('cannot end before it begins', async () => {
		const backwards = { ...row, valid_to: '2030-12-31' };
		await expect(sql`insert into ${sql(table)} ${sql(backwards)}`).rejects.toMatchObject({
			constraint_name: `${table}_period`
		});
	});

	it.each(['read committed', 'repeatable read', 'serializable'])(
		'is one however many add it at once, none of whom sees the others (%s)',
		async (isolation) => {
			const people = await Promise.all([1, 2, 3, 4].map(() => connectOwner(place)));
			const outcomes = await Promise.allSettled(
				people.map((person) =>
					person.begin(`isolation level ${isolation}`, async (tx) => {
						await tx`select count(*) from ${tx(table)}`;
						await tx`insert into ${tx(table)} ${tx(row)}`;
					})
				)
			);
			expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			const [stored] = await sql<{ rows: number }[]>`
				select count(*)::int as rows from ${sql(table)}`;
			expect(stored?.rows).toBe(1);
			await sql`truncate ${sql(table)}`;
		}
	);
});

it('whoever saves an agreement at the same time as another is told in words', async () => {
	const scope = await cliScope(database);
	const input: AgreementInput = {
		...{ careForm: null, validFrom: '2031-01-01', validTo: null, model: 'individual' },
		...{ freeDays: 0, noonRule: true, sameDayInAverage: true, kronorPerDay: null },
		...{ longStayOverDays: null, longStayFreeDays: null }
	};
	const save = () => transaction(database, scope, (tx) => saveAgreement(tx, scope, null, input));
	const outcomes = await Promise.all([save(), save(), save()]);
	expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
});
