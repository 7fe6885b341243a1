import { sql } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { cliCollaborationScope, systemScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import type { ReleasedFigures } from '../../src/lib/domain/disclosure/released';
import { askMeasures } from '../support/ask-measures';
import type { MeasureRow } from '../../src/lib/domain/measures/rows';
import { finishRecount } from '../../src/lib/server/facts/write-recount-in-slices';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { updateListItem } from '../../src/lib/server/lists/write';
import { loadWaitingCorrections } from '../../src/lib/server/publication/read-waiting-corrections';
import type { Scope } from '../../src/lib/server/scope';
import { loadYearsDue } from '../../src/lib/server/publication/read-due';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { saveThreshold } from '../../src/lib/server/publication/write-threshold';
import { casesFile, freshInstallation, importWhole } from './import-fixture';

afterEach(() => {
	delete process.env.SVU_NOW;
});

const HEADER = 'Ärendenummer;Kön;Födelseår;Avdelning;Inskriven;Utskrivningsklar;Utskriven';

/** Lines of cases discharged on a date, numbered from `first`. */
function lines(
	on: string,
	count: number,
	{ first, sex }: { first: number; sex: string }
): string[] {
	return Array.from(
		{ length: count },
		(_, index) => `P-${first + index};${sex};1940;Geriatrik 1;${on};${on};${on}`
	);
}

async function rowsFor(
	database: Database,
	parameters: Record<string, string>
): Promise<MeasureRow[]> {
	const scope = await cliCollaborationScope(database);
	const answer = await askMeasures(database, scope, 'cases', parameters);
	if ('problems' in answer || Array.isArray(answer.output)) throw new Error('No rows');
	return answer.output.rows;
}

const year = { from: '2019-11', to: '2020-01' };
const LATE = { first: 201, sex: 'Kvinna' };
const LATER = { first: 301, sex: 'Kvinna' };

/** Every figure that a samverkan reader can fetch. */
async function everythingPublished(database: Database) {
	const reader = await cliCollaborationScope(database);
	return transaction(database, reader, (tx) =>
		tx.execute<{ period: string; breakdown: string; group: string; figures: ReleasedFigures }>(
			sql`select period, breakdown, "group", figures from published_figure order by 1, 2, 3`
		)
	);
}

const waiting = (database: Database, scope: Scope) =>
	transaction(database, scope, (tx) => loadWaitingCorrections(tx, scope, { ofCases: true }));

it('a month is seen from the 10th of the next, and corrections at the closing after them', async () => {
	const { database, scope } = await freshInstallation();
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
	const { database, scope } = await freshInstallation();
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
	const { database, scope } = await freshInstallation();
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
	const { database, scope } = await freshInstallation();
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

it('what was hidden stays hidden when it has grown', async () => {
	const { database, scope } = await freshInstallation();
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
	const { database, scope } = await freshInstallation();
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

it('what was shown before the threshold was raised gives away nothing that is published after', async () => {
	const { database, scope } = await freshInstallation();
	process.env.SVU_NOW = '2019-12-10';
	const of = (month: string, men: number, first: number) => [
		...lines(`${month}-05`, 40, { first, sex: 'Kvinna' }),
		...lines(`${month}-05`, men, { first: first + 50, sex: 'Man' })
	];
	const first = [of('2019-09', 7, 100), of('2019-10', 30, 200), of('2019-11', 30, 300)].flat();
	await importWhole(database, scope, casesFile(HEADER, ...first));
	const men = { from: '2019-09', to: '2019-12', sex: 'man' };
	const seen = async (given = men) => (await rowsFor(database, given)).map(({ value }) => value);
	expect(await seen()).toEqual([7, 30, 30, null]);
	await transaction(database, scope, (tx) => saveThreshold(tx, scope, 10));
	expect((await seen())[0]).toBeNull();
	await importWhole(database, scope, casesFile(HEADER, ...of('2019-12', 8, 400)));
	process.env.SVU_NOW = '2020-01-10';
	expect(await seen()).toEqual([null, 30, 30, null]);
	// Of the third's men, those of the months that were seen would leave December's eight.
	const published = await everythingPublished(database);
	const third = published.filter(
		(row) => row.period === '2019-09/2019-12' && row.breakdown === 'sex'
	);
	const cases = third.map(({ group, figures }) => [group, figures.cases?.value ?? null]);
	expect(cases).toEqual(expect.arrayContaining([['man', null]]));
});

it('a reason that has gone over to another owner since a year was published does not tell how many it is of', async () => {
	const { database, scope } = await freshInstallation();
	process.env.SVU_NOW = '2020-01-10';
	const reasons = [
		['Väntar korttidsplats', 30],
		['Sent besked', 3],
		['Läkemedel', 40]
	] as const;
	const waited = ['2019-09', '2019-10', '2019-11', '2019-12'].flatMap((month, at) =>
		reasons.flatMap(([reason, count], nth) =>
			Array.from(
				{ length: count },
				(_, index) =>
					`P-${at}-${nth}-${index};Kvinna;1940;Geriatrik 1;${month}-01;${month}-03;${month}-08;${reason}`
			)
		)
	);
	await importWhole(database, scope, casesFile(`${HEADER};Orsak ej hemgång`, ...waited));
	await publishDue(database, scope.kommun);
	const before = await everythingPublished(database);
	const owned = before.flatMap(({ figures }) =>
		Object.entries(figures).filter(([key, cell]) => key.includes('/owner/') && cell !== null)
	);
	expect(owned.length).toBeGreaterThan(0);
	const key = { list: 'delayReason', code: 'k-besked' } as const;
	const moved = { name: 'Sent besked', validFrom: null, validTo: null, hospital: null };
	const outcome = await transaction(database, scope, (tx) =>
		updateListItem(tx, scope, key, { ...moved, owner: 'region' })
	);
	expect(outcome).toMatchObject({ ok: true });
	// Everything is written anew by another threshold, as a part of it is by a correction.
	await transaction(database, scope, (tx) => saveThreshold(tx, scope, 4));
	expect(await publishDue(database, scope.kommun)).toBeGreaterThan(0);
	expect(await everythingPublished(database)).toEqual(before);
});

it('an agreement changed for months that are published shows nobody whose days went from one side to the other', async () => {
	const { database, scope } = await freshInstallation();
	process.env.SVU_NOW = '2020-01-10';
	// Two persons a month waited for as long as is free of charge, and no longer.
	const waited = ['2019-09', '2019-10', '2019-11', '2019-12'].flatMap((month, at) =>
		[...Array<string>(40).fill('01'), ...Array<string>(30).fill('09'), '05', '05'].map(
			(day, nth) => `P-${at}-${nth};Kvinna;1940;Geriatrik 1;${month}-01;${month}-01;${month}-${day}`
		)
	);
	await importWhole(database, scope, casesFile(HEADER, ...waited));
	await publishDue(database, scope.kommun);
	const before = await everythingPublished(database);
	const paid = before.flatMap(({ figures }) =>
		Object.entries(figures).filter(([key, cell]) => key.startsWith('payment') && cell !== null)
	);
	expect(paid.length).toBeGreaterThan(0);
	const agreed = await transaction(database, scope, (tx) =>
		saveAgreement(tx, scope, null, {
			...{ careForm: null, validFrom: '2019-09-01', validTo: null, model: 'individual' },
			...{ freeDays: 4, noonRule: true, sameDayInAverage: true, kronorPerDay: null },
			...{ longStayOverDays: null, longStayFreeDays: null }
		})
	);
	expect(agreed).toMatchObject({ ok: true });
	await finishRecount(database, { stopping: () => false });
	expect(await waiting(database, scope)).toMatchObject([
		{ month: '2019-09' },
		{ month: '2019-10' },
		{ month: '2019-11' },
		{ month: '2019-12' }
	]);
	process.env.SVU_NOW = '2020-02-10';
	await publishDue(database, scope.kommun);
	expect(await everythingPublished(database)).toEqual(before);
	// Nor when others come late to the same month, as many as a correction needs: their month waits too.
	await importWhole(database, scope, casesFile(HEADER, ...lines('2019-12-07', 12, LATER)));
	process.env.SVU_NOW = '2020-03-10';
	await publishDue(database, scope.kommun);
	const now = await everythingPublished(database);
	const days = (published: typeof now) =>
		published.flatMap(({ period, breakdown, group, figures }) =>
			Object.entries(figures)
				.filter(([key]) => key.startsWith('payment'))
				.map(([key, cell]) => [period, breakdown, group, key, cell?.value])
		);
	expect(days(now)).toEqual(days(before));
});

it('a samverkan reader reaches nothing but what is published, whatever the query', async () => {
	const { database, scope } = await freshInstallation();
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
