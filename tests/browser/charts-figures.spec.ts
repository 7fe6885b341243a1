import { expect } from '@playwright/test';
import { MEASURES } from '../../src/lib/domain/measures/catalogue';
import type { Measure } from '../../src/lib/domain/measures/measure';
import { expectedMonths, type ExpectedMonth } from '../database/expected-figures';
import { readTables, rowName, tablesOf, written, type ReadTable } from './chart-tables';
import { serveFixtures, type FixtureServer } from './fixture-server';
import { test } from './started';
import { long } from '../support/rounds';

const MONTH_NAMES = [
	...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
	...['juli', 'augusti', 'september', 'oktober', 'november', 'december']
];
const YEARS = ['2018', '2019'];

let server: FixtureServer;
let months: Record<string, ExpectedMonth>;

test.beforeAll(async () => {
	[server, months] = await Promise.all([serveFixtures('2020-01-15'), expectedMonths()]);
});
test.afterAll(() => server.stop());
// What the server writes: in the long run it is read once the page's script has had its say.
test.use({ javaScriptEnabled: long });
// Asked for already before the server is there, for what comes before all tests.
test.use({
	storageState: ({}, use) => use((server as FixtureServer | undefined)?.session)
});

/** A figure on the page beside what it should be; equal lists are compared, so all faults show. */
type Compared = [what: string, shown: string, expected: string];

const shown = (compared: readonly Compared[]) => compared.map(([what, text]) => `${what}: ${text}`);
const wanted = (compared: readonly Compared[]) =>
	compared.map(([what, , text]) => `${what}: ${text}`);

function singleFigures(measure: Measure, tables: readonly ReadTable[]): Compared[] {
	const december = months['2019-12'];
	const [table] = tablesOf(tables, measure, 'december 2019');
	return (['Totalt', 'Kvinnor', 'Män'] as const).flatMap((row): Compared[] => {
		const part = { Totalt: december, Kvinnor: december?.women, Män: december?.men }[row];
		const figure = part?.[measure.code];
		if (typeof figure === 'object' && figure !== null) return [];
		if (figure === undefined) return [];
		const cell = table?.rows.get(row)?.[0];
		return [[`${measure.code} ${row}`, cell?.figure ?? 'none', written(figure, measure)]];
	});
}

function groupedFigures(
	measure: Measure,
	figures: ExpectedMonth[string] | undefined,
	tables: readonly ReadTable[]
): Compared[] {
	if (typeof figures !== 'object' || figures === null) return [];
	const own = tablesOf(tables, measure, 'december 2019');
	return Object.entries(figures).map(([group, figure]): Compared => {
		const found = own.flatMap((table) => {
			const name = rowName(measure, group, table);
			return name === undefined ? [] : [table.rows.get(name)?.[0]];
		});
		const value = typeof figure === 'number' || figure === null ? figure : figure.with;
		return [`${measure.code} ${group}`, found[0]?.figure ?? 'none', written(value, measure)];
	});
}

test('December 2019 shows every expected figure, for everyone, women and men', async ({ page }) => {
	await page.goto(`${server.address}/oversikt?manad=2019-12&visa=alla`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Översikt');
	const tables = await readTables(page);
	for (const { code, kind } of MEASURES) {
		if (kind === 'grouped') continue;
		await page.goto(`${server.address}/matt/${code}?manad=2019-12`);
		tables.push(...(await readTables(page)));
	}
	const compared = MEASURES.flatMap((measure) =>
		measure.kind === 'single'
			? singleFigures(measure, tables)
			: [
					...groupedFigures(measure, months['2019-12']?.[measure.code], tables),
					...(measure.code === 'delay-reasons'
						? groupedFigures(measure, months['2019-12']?.['delay-owners'], tables)
						: [])
				]
	);
	expect(compared.length).toBeGreaterThan(150);
	expect(shown(compared)).toEqual(wanted(compared));
});

test('the year 2019 shows every month of both years, and the sums of its groups', async ({
	page
}) => {
	await page.goto(`${server.address}/ar?ar=2019`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('År 2019');
	const tables = await readTables(page);
	const compared = MEASURES.flatMap((measure): Compared[] => {
		const longest = measure.code === 'days-max';
		const carrier = longest
			? MEASURES.find(({ pairedWith }) => pairedWith === 'days-max')
			: measure;
		const own = carrier ? tablesOf(tables, carrier, '2019') : [];
		if (measure.kind === 'grouped') return groupSums(measure, own);
		const [table] = own;
		const columns = longest ? ['Längsta 2019'] : YEARS;
		return columns.flatMap((column) =>
			MONTH_NAMES.flatMap((name, index): Compared[] => {
				const month = `${column.slice(-4)}-${String(index + 1).padStart(2, '0')}`;
				const figure = months[month]?.[measure.code];
				if (figure === undefined || (typeof figure === 'object' && figure !== null)) return [];
				const cell = table?.rows.get(name)?.[table.columns.indexOf(column)];
				return [[`${measure.code} ${month}`, cell?.figure ?? 'none', written(figure, measure)]];
			})
		);
	});
	expect(compared.length).toBeGreaterThan(400);
	expect(shown(compared)).toEqual(wanted(compared));
});

/** Counts by group are summed over the year; means of a year cannot be worked out from months. */
function groupSums(measure: Measure, tables: readonly ReadTable[]): Compared[] {
	if (measure.aggregation !== 'count' || measure.groupsHaveOwnN) return [];
	return YEARS.flatMap((year) => {
		const sums = new Map<string, number>();
		for (const [month, figures] of Object.entries(months)) {
			const groups = figures[measure.code];
			if (!month.startsWith(year) || typeof groups !== 'object' || groups === null) continue;
			for (const [group, value] of Object.entries(groups))
				if (typeof value === 'number') sums.set(group, (sums.get(group) ?? 0) + value);
		}
		return [...sums].map(([group, sum]): Compared => {
			const table = tables.find((each) => rowName(measure, group, each) !== undefined);
			const cell = table?.rows.get(rowName(measure, group, table) ?? '');
			const column = table?.columns.indexOf(year) ?? -1;
			return [
				`${measure.code} ${year} ${group}`,
				cell?.[column]?.figure ?? 'none',
				written(sum, measure)
			];
		});
	});
}
