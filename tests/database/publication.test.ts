import { sql } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { cliCollaborationScope, systemScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadWaitingCorrections } from '../../src/lib/server/publication/read-waiting-corrections';
import type { Scope } from '../../src/lib/server/scope';
import { loadYearsDue } from '../../src/lib/server/publication/read-due';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { saveThreshold } from '../../src/lib/server/publication/write-threshold';
import { casesFile, importWhole } from './import-fixture';
import { everythingPublished, HEADER, lines, rowsFor } from './publication-fixture';
import { renewed } from './put-back';

const installation = renewed();

afterEach(() => {
	delete process.env.SVU_NOW;
});

const year = { from: '2019-11', to: '2020-01' };
const LATE = { first: 201, sex: 'Kvinna' };
const LATER = { first: 301, sex: 'Kvinna' };

const waiting = (database: Database, scope: Scope) =>
	transaction(database, scope, (tx) => loadWaitingCorrections(tx, scope, database));

it('a month is seen from the 10th of the next, and corrections at the closing after them', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2020-01-09';
	const first = [
		...lines('2019-11-05', 20, { first: 1, sex: 'Kvinna' }),
		...lines('2019-12-05', 30, { first: 101, sex: 'Kvinna' })
	];
	await importWhole(database, scope, casesFile(HEADER, ...first));
	const values = async () => (await rowsFor(database, year)).map(({ value }) => value);
	expect(await values()).toEqual([20, null, null]);
	process.env.SVU_NOW = '2020-01-10';
	expect(await values()).toEqual([20, 30, null]);
	const late = lines('2019-12-06', 12, { first: 201, sex: 'Kvinna' });
	await importWhole(database, scope, casesFile(HEADER, ...late));
	expect(await values()).toEqual([20, 30, null]);
	process.env.SVU_NOW = '2020-02-09';
	expect(await values()).toEqual([20, 30, null]);
	process.env.SVU_NOW = '2020-02-10';
	expect(await values()).toEqual([20, 42, null]);
});

it('a late case changes nothing that can be fetched, until its correction is of enough persons', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2020-01-10';
	const first = [
		...lines('2019-09-05', 20, { first: 501, sex: 'Kvinna' }),
		...lines('2019-10-05', 20, { first: 601, sex: 'Kvinna' }),
		...lines('2019-11-05', 20, { first: 1, sex: 'Kvinna' }),
		...lines('2019-12-05', 30, { first: 101, sex: 'Kvinna' })
	];
	await importWhole(database, scope, casesFile(HEADER, ...first));
	await publishDue(database, scope.kommun);
	const before = await everythingPublished(database);
	expect(new Set(before.map(({ period }) => period))).toEqual(
		new Set(['2019-09', '2019-10', '2019-11', '2019-12', '2019-09/2019-12'])
	);
	process.env.SVU_NOW = '2020-01-11';
	await importWhole(database, scope, casesFile(HEADER, ...lines('2019-12-06', 1, LATE)));
	process.env.SVU_NOW = '2020-02-10';
	await publishDue(database, scope.kommun);
	expect(await everythingPublished(database)).toEqual(before);
	expect(await waiting(database, scope)).toEqual([{ month: '2019-12', cases: 1 }]);
	await importWhole(database, scope, casesFile(HEADER, ...lines('2019-12-07', 12, LATER)));
	await publishDue(database, scope.kommun);
	expect(await everythingPublished(database)).toEqual(before);
	process.env.SVU_NOW = '2020-03-10';
	await publishDue(database, scope.kommun);
	const year = { from: '2019-01', to: '2019-12', ward: 'Geriatrik 1' };
	const seen = (await rowsFor(database, year)).filter(({ value }) => value !== null);
	expect(seen).toMatchObject([{ period: '2019-09/2019-12', value: 103 }]);
	expect(await waiting(database, scope)).toEqual([]);
});

it('a month that is entered when its third is published waits until it can be seen there', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2020-01-10';
	const months = ['2019-09', '2019-11', '2019-12'];
	const first = months.flatMap((month, at) =>
		lines(`${month}-05`, 20, { first: 100 * at, sex: 'Kvinna' })
	);
	await importWhole(database, scope, casesFile(HEADER, ...first));
	await publishDue(database, scope.kommun);
	const before = await everythingPublished(database);
	expect(before.map(({ period }) => period)).toContain('2019-09/2019-12');
	await importWhole(database, scope, casesFile(HEADER, ...lines('2019-10-05', 2, LATE)));
	const system = await systemScope(database, scope.kommun);
	const dueOn = async (date: string) => {
		const years = await transaction(database, system, (tx) => loadYearsDue(tx, system, date));
		return years.flatMap(({ months }) => months.map(({ month }) => month));
	};
	expect(await dueOn('2020-01-10')).toEqual(['2019-10']);
	await publishDue(database, scope.kommun);
	expect(await everythingPublished(database)).toEqual(before);
	// Judged, and not again at each read, until its cases are others or the month has closed.
	expect(await dueOn('2020-01-10')).toEqual([]);
	expect(await dueOn('2020-02-10')).toEqual(['2019-10']);
	await importWhole(database, scope, casesFile(HEADER, ...lines('2019-10-06', 12, LATER)));
	expect(await dueOn('2020-01-10')).toEqual(['2019-10']);
	await publishDue(database, scope.kommun);
	const asked = { from: '2019-09', to: '2019-12' };
	expect((await rowsFor(database, asked)).map(({ value }) => value)).toEqual([20, 14, 20, 20]);
	const third = await rowsFor(database, { ...asked, ward: 'Geriatrik 1' });
	expect(third).toMatchObject([{ period: '2019-09/2019-12', value: 74 }]);
});

it('corrections of several months are judged together, and waiting ones are counted whatever else is written', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2020-01-10';
	const months = ['2019-09', '2019-10', '2019-11', '2019-12'];
	const first = months.flatMap((month, at) =>
		lines(`${month}-05`, 40, { first: 100 * at, sex: 'Kvinna' })
	);
	await importWhole(database, scope, casesFile(HEADER, ...first));
	await publishDue(database, scope.kommun);
	process.env.SVU_NOW = '2020-01-11';
	// Twelve come to October, and eleven of November are December's: the third grows by one.
	const moved = lines('2019-12-05', 11, { first: 200, sex: 'Kvinna' });
	const late = lines('2019-10-06', 12, { first: 601, sex: 'Kvinna' });
	await importWhole(database, scope, casesFile(HEADER, ...moved, ...late.slice(0, 1)));
	process.env.SVU_NOW = '2020-02-10';
	await publishDue(database, scope.kommun);
	expect((await waiting(database, scope)).map(({ month }) => month)).toContain('2019-10');
	await transaction(database, scope, (tx) => saveThreshold(tx, scope, 8));
	await publishDue(database, scope.kommun);
	expect((await waiting(database, scope)).map(({ month }) => month)).toContain('2019-10');
});

it('a case that has left a published month leaves a correction there, until it is back', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2020-01-10';
	const put = (day: string) =>
		importWhole(
			database,
			scope,
			casesFile(HEADER, ...lines(day, 1, { first: 401, sex: 'Kvinna' }))
		);
	const others = ['2019-11-05', '2019-12-05'].flatMap((day, at) =>
		lines(day, 20, { first: 100 * at, sex: 'Kvinna' })
	);
	await importWhole(database, scope, casesFile(HEADER, ...others));
	await put('2019-11-05');
	await publishDue(database, scope.kommun);
	expect(await waiting(database, scope)).toEqual([]);
	process.env.SVU_NOW = '2020-01-11';
	await put('2019-12-05');
	expect(await waiting(database, scope)).toEqual([
		{ month: '2019-11', cases: 0 },
		{ month: '2019-12', cases: 1 }
	]);
	await put('2019-11-05');
	expect(await waiting(database, scope)).toEqual([]);
});

it('what was hidden stays hidden when it has grown', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2019-12-10';
	const first = [
		...lines('2019-11-05', 20, { first: 1, sex: 'Kvinna' }),
		...lines('2019-11-05', 3, { first: 101, sex: 'Man' })
	];
	await importWhole(database, scope, casesFile(HEADER, ...first));
	const november = { from: '2019-11', to: '2019-11', by: 'sex' };
	const hidden = async () => {
		const rows = await rowsFor(database, november);
		return rows.map(({ group, value, suppressed }) => [group, value, suppressed]);
	};
	const both = [
		['kvinna', null, true],
		['man', null, true],
		['uppgift saknas', 0, false]
	];
	expect(await hidden()).toEqual(both);
	const more = lines('2019-11-07', 12, { first: 201, sex: 'Man' });
	await importWhole(database, scope, casesFile(HEADER, ...more));
	process.env.SVU_NOW = '2020-01-10';
	expect(await hidden()).toEqual(both);
	expect(await rowsFor(database, { from: '2019-11', to: '2019-11' })).toMatchObject([
		{ value: 35 }
	]);
});

it('a higher threshold holds at once, and publishing is done once', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2019-12-10';
	const first = [
		...lines('2019-11-05', 20, { first: 1, sex: 'Kvinna' }),
		...lines('2019-11-05', 7, { first: 101, sex: 'Man' })
	];
	await importWhole(database, scope, casesFile(HEADER, ...first));
	const men = { from: '2019-11', to: '2019-11', sex: 'man' };
	expect(await rowsFor(database, men)).toMatchObject([{ value: 7, suppressed: false }]);
	expect(await publishDue(database, scope.kommun)).toBe(0);
	await transaction(database, scope, (tx) => saveThreshold(tx, scope, 10));
	expect(await rowsFor(database, men)).toMatchObject([{ value: null, suppressed: true }]);
});

it('a samverkan reader reaches nothing but what is published, whatever the query', async () => {
	const { database, scope } = await installation();
	process.env.SVU_NOW = '2019-12-10';
	const first = lines('2019-11-05', 20, { first: 1, sex: 'Kvinna' });
	await importWhole(database, scope, casesFile(HEADER, ...first));
	await publishDue(database, scope.kommun);
	const reader = await cliCollaborationScope(database);
	const count = (table: string, as = reader) =>
		transaction(database, as, async (tx) => {
			const [row] = await tx.execute<{ rows: number }>(
				sql`select count(*)::int as rows from ${sql.identifier(table)}`
			);
			return row?.rows;
		});
	expect(await count('published_figure')).toBeGreaterThan(0);
	for (const table of [
		'cases',
		'monthly_fact',
		'case_contribution',
		'published_mask',
		'published_ground'
	]) {
		expect([table, await count(table)]).toEqual([table, 0]);
	}
	expect(await count('published_mask', await systemScope(database, scope.kommun))).toBe(1);
	expect(await count('published_figure', scope)).toBe(0);
	await expect(
		transaction(database, reader, (tx) =>
			tx.execute(sql`insert into published_period (kommun, period, published_on, threshold, checked_at)
				values ('2480', '2019-10', '2019-11-10', 3, now())`)
		)
	).rejects.toThrow(/row-level security/);
	const changed = await transaction(database, reader, (tx) =>
		tx.execute(sql`update published_figure set figures = '{}' returning 1`)
	);
	expect(changed).toHaveLength(0);
});
