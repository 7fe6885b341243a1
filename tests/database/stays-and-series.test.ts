import { beforeAll, expect, it } from 'vitest';
import { onScreen } from '../../src/lib/domain/disclosure/leaving-view';
import { measureByCode } from '../../src/lib/domain/measures/catalogue';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { loadYearGround } from '../../src/lib/server/measures/read-ground';
import { loadOneMonth } from '../../src/lib/server/measures/read-month';
import { loadSeriesPage } from '../../src/lib/server/measures/read-series-page';
import { loadStaysPage } from '../../src/lib/server/measures/read-stays';
import type { Scope } from '../../src/lib/server/scope';
import { saveSeries, saveSeriesValues } from '../../src/lib/server/series/write';
import { importedInstallation } from './imported';

const TODAY = '2020-01-15';
const MONTH = '2019-12';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	({ database, scope } = await importedInstallation());
});

const act = <Result>(work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, scope, work);
const ground = () => act((tx) => loadYearGround(tx, scope, TODAY));

/** A series with a value in two months, that is compared with a measure. */
async function added(name: string, unit: string, compares: 'days-mean' | null): Promise<string> {
	const input = {
		name,
		unit,
		compares,
		source: 'Kolada',
		direction: 'lower',
		validTo: null
	} as const;
	const saved = await act((tx) => saveSeries(tx, scope, null, input));
	if (!saved.ok) return expect.fail(JSON.stringify(saved));
	await act((tx) =>
		saveSeriesValues(tx, scope, saved.value, [
			{ month: '2019-11', value: 1.3 },
			{ month: '2019-12', value: 1.4 }
		])
	);
	return saved.value;
}

const pageOf = async (id: string) => {
	const known = await ground();
	const row = known.series.find((each) => each.id === id) ?? expect.fail('No such series');
	return act((tx) => loadSeriesPage(tx, scope, { row, today: TODAY, ground: known }));
};

it('short stays and care homes say what Översikt says, by what each stay is for', async () => {
	const asked = { month: MONTH, filters: {}, today: TODAY, ground: await ground() };
	const page = await act((tx) => loadStaysPage(tx, scope, asked));
	expect(page.sections.map(({ section, rows }) => [section, rows.map(({ key }) => key)])).toEqual([
		[
			'korttids',
			[
				'short-stay-persons',
				'short-stay-length',
				'short-stay-waiting',
				'short-stay-waiting-persons'
			]
		],
		['säbo', ['care-home-offer-share', 'care-home-wait', 'care-home-wait-short-stay']]
	]);
	const [days] = page.kinds;
	const measure = measureByCode('short-stay-days') ?? expect.fail('No measure');
	const view = await act((tx) => loadOneMonth(tx, scope, { ...asked, measure, grouping: 'kind' }));
	const month = onScreen(view).series[0]?.points.map(({ value }) => value);
	const rows = days?.rows.map((row) => onScreen(row).headline.current.value);
	expect(rows).toEqual([351, 95, 160, 239, 0]);
	expect(rows).toEqual(month);
});

it('the operation’s own series stand beside, but not those without values or of another measure', async () => {
	const own = await added('Korttidsvård, beläggning', '%', null);
	await added('Riket, dygn', 'dygn', 'days-mean');
	const asked = { month: MONTH, filters: {}, today: TODAY, ground: await ground() };
	const page = await act((tx) => loadStaysPage(tx, scope, asked));
	expect(page.series.map(({ id, source }) => ({ id, source }))).toEqual([
		{ id: own, source: 'Kolada' }
	]);
});

it('a series is drawn beside the measure it is compared with, with all others that are', async () => {
	const country = await added('Riket', 'dygn', 'days-mean');
	await added('Liknande kommuner', 'dygn', 'days-mean');
	await added('Platser', 'antal', 'days-mean');
	const { control, comparison } = await pageOf(country);
	expect(onScreen(control).chart.points.at(-1)).toMatchObject({ period: MONTH, value: 1.4 });
	expect(comparison?.lines.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['Riket', 'Liknande kommuner'])
	);
	expect(comparison?.lines.map(({ name }) => name)).not.toContain('Platser');
	expect(comparison?.lines[0]?.values.at(-1)).toBeCloseTo(0.906, 2);
	expect(comparison?.lines[1]?.source).toBe('Kolada');
});

it('a series in another unit than its measure has no comparison, nor has one that is compared with none', async () => {
	const places = await added('Lediga platser', 'antal', 'days-mean');
	expect((await pageOf(places)).comparison).toBeNull();
	const alone = await added('Nöjdhet', '%', null);
	expect((await pageOf(alone)).comparison).toBeNull();
});
