import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { monthsBetween } from '../../src/lib/domain/calendar/month';
import { measureByCode } from '../../src/lib/domain/measures/catalogue';
import { shownMeasures } from '../../src/lib/domain/measures/shown-measures';
import { periodGroups } from '../../src/lib/domain/measures/evaluate';
import { loadRowInput } from '../../src/lib/server/measures/read-view-input';
import { listCases } from '../../src/lib/server/cases/read-list';
import { onScreen } from '../../src/lib/domain/disclosure/leaving-view';
import type { YearView } from '../../src/lib/domain/views/chart-view';
import { SECTIONS, type Section } from '../../src/lib/domain/measures/measure';
import type { Scope } from '../../src/lib/server/scope';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { loadBreakdown } from '../../src/lib/server/measures/read-breakdown';
import { loadGround, loadYearGround } from '../../src/lib/server/measures/read-ground';
import {
	loadMonthPictures,
	loadMonthRows,
	loadOneMonth
} from '../../src/lib/server/measures/read-month';
import { loadOutlierPage } from '../../src/lib/server/measures/read-outliers';
import { yearContents } from '../../src/lib/server/measures/year-contents';
import { loadOneYear, loadYearPage, type YearChart } from '../../src/lib/server/measures/read-year';
import { casesFile, fixtureFile, freshInstallation, importWhole } from './import-fixture';
import { importedInstallation } from './imported';

const TODAY = '2020-01-15';
const YEAR_2025 = '2025-03-10';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	({ database, scope } = await importedInstallation());
});

const act = <Result>(work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, scope, work);

const month = (filters: Record<string, string> = {}, asked = '2019-12') =>
	act(async (tx) => {
		const ground = await loadGround(tx, scope, TODAY);
		return { filters, month: asked, today: TODAY, ground };
	});

const year = (asked: number, today: string, filters: Record<string, string> = {}) =>
	act(async (tx) => {
		const ground = await loadYearGround(tx, scope, today);
		return { filters, year: asked, today, ground };
	});

/** The values of a series in the file, read here and not by the product. */
function valuesInFile(name: string, asked: number): number[] {
	return readFileSync(fixtureFile('volymer-umea-2020-2025.csv').path, 'utf8')
		.split(/\r?\n/)
		.map((line) => line.split(';'))
		.filter(([series, inYear]) => series === name && inYear === String(asked))
		.map(([, , , value]) => Number(value?.replace(',', '.')));
}

/** The year of one of a measure's pictures, as it is seen. */
function yearIn(charts: readonly YearChart[] | null, grouping: string | null): YearView {
	const found = charts?.find((chart) => chart.grouping === grouping);
	const view = found && onScreen(found.view);
	if (view?.kind !== 'year') throw new Error('There is no such year.');
	return view;
}

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the ground of the pages', () => {
	it('opens with the last complete month that has figures, and offers the filters', async () => {
		const { ground } = await month();
		expect(ground.span?.opening).toBe('2019-12');
		expect(ground.choices.ward[0]).toEqual({ value: 'geriatrik-1', label: 'Geriatrik 1' });
		expect(ground.choices.ward.at(-1)).toEqual({ value: 'okänd', label: 'Okänd' });
		expect(ground.choices.committee.map(({ value }) => value)).toEqual(['ÄN', 'IFN']);
	});

	it('has no months in an empty installation', async () => {
		const empty = await freshInstallation();
		const ground = await transaction(empty.database, empty.scope, (tx) =>
			loadYearGround(tx, empty.scope, TODAY)
		);
		expect(ground.span).toBeNull();
		expect(yearContents(ground).years).toBeNull();
	});
});

test('the years offered are those of discharges, though days and decisions are of other years', async () => {
	const own = await freshInstallation();
	await importWhole(
		own.database,
		own.scope,
		casesFile(
			'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskriven;Korttids slag;Korttids från;Korttids till;SÄBO beslut',
			'1;ÄN;Medicin 1;2019-11-01;2019-11-05;sabo;1926-11-05;2019-11-06;',
			'2;ÄN;Medicin 1;2019-11-02;2019-11-06;;;;2031-01-01'
		)
	);
	const ground = await transaction(own.database, own.scope, (tx) =>
		loadYearGround(tx, own.scope, TODAY)
	);
	expect(ground.span).toEqual({ first: '2019-11', last: '2019-11', opening: '2019-11' });
	expect(yearContents(ground).years).toEqual({ first: 2019, last: 2019 });
});

describe('the month’s page', () => {
	it('has every measure once, in the order of the review', async () => {
		const request = await month();
		const sections = await act((tx) => loadMonthRows(tx, scope, request));
		const names = Object.keys(SECTIONS) as Section[];
		const pictures = await act((tx) => loadMonthPictures(tx, scope, request, names));
		const rows = sections.flatMap((section) => section.rows);
		const codes = [
			...rows,
			...pictures.flatMap(({ groups }) => groups.map(({ view }) => view))
		].map(({ caption }) => caption.code);
		expect(sections[0]?.title).toBe('Ärenden och planering');
		expect(new Set(codes).size).toBe(shownMeasures({}).length);
		const mean = rows.find(({ key }) => key === 'days-mean');
		const shown = mean && onScreen(mean);
		expect(shown?.headline.current.value).toBeCloseTo(132 / 145, 9);
		expect(shown?.signal.sketch.values).toHaveLength(24);
		expect(shown?.verdict?.words).toBe('Målet nås');
	});

	it('filtered by sex leaves the other sex out', async () => {
		const request = await month({ sex: 'man' });
		const measure = measureByCode('cases');
		if (!measure) throw new Error('The catalogue has no cases.');
		const view = onScreen(
			await act((tx) => loadOneMonth(tx, scope, { ...request, measure, grouping: null }))
		);
		expect(view.labels.map(({ label }) => label)).toEqual(['Totalt', 'Män']);
		expect(view.series[0]?.points.map(({ value }) => value)).toEqual([71, 71]);
	});

	it('has the kronor of a year whose amount is not verified as unknown, and says why', async () => {
		const request = await month();
		const measure = measureByCode('payment-amount');
		if (!measure) throw new Error('The catalogue has no payment-amount.');
		const view = onScreen(
			await act((tx) => loadOneMonth(tx, scope, { ...request, measure, grouping: null }))
		);
		expect(view.headline?.current.value).toBe(85_800);
		expect(view.headline?.previous).toMatchObject({
			value: null,
			missing: 'belopp ej verifierat'
		});
	});

	it('divides the cases by ward into groups that sum to them all', async () => {
		const request = await month();
		const view = onScreen(await act((tx) => loadBreakdown(tx, scope, { ...request, by: 'ward' })));
		expect(view.series[0]?.points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(149);
	});
});

describe('the year’s page', () => {
	it('leaves series without a value in its years out', async () => {
		const request = await year(2019, TODAY);
		const sections = await act((tx) => loadYearPage(tx, scope, request));
		expect(sections.map(({ section }) => section)).not.toContain('serier');
		expect(yearContents(request.ground).measures.at(-1)?.value).toMatch(/^series:/);
	});

	it.each(['Korttidsvård, antal vårddygn', 'Hemtjänst, beviljade timmar'])(
		'has the right averages of %s, so far and of the year before',
		async (name) => {
			const request = await year(2025, YEAR_2025);
			const charts = await act((tx) =>
				loadOneYear(tx, scope, { ...request, code: `series:${name}`, group: null })
			);
			const view = yearIn(charts, null);
			const [before, now] = [valuesInFile(name, 2024), valuesInFile(name, 2025)];
			expect([before.length, now.length]).toEqual([12, 2]);
			expect(view.averages.slice(-2).map((average) => average?.label)).toEqual([
				'Årssnitt 2024',
				'Snitt hittills 2025 (jan–feb)'
			]);
			expect(view.averages.at(-2)?.point.value).toBeCloseTo(mean(before), 9);
			expect(view.averages.at(-1)?.point.value).toBeCloseTo(mean(now), 9);
			expect(view.samePeriod?.label).toBe('Snitt 2024 (jan–feb)');
			expect(view.samePeriod?.point.value).toBeCloseTo(mean(before.slice(0, 2)), 9);
		}
	);

	it('names whose average it is where women and men are lines of their own', async () => {
		const request = await year(2019, TODAY);
		const charts = await act((tx) =>
			loadOneYear(tx, scope, { ...request, code: 'days-mean', group: null })
		);
		const bySex = yearIn(charts, 'sex');
		expect(bySex.averages.map((average) => average?.label)).toEqual([
			'Årssnitt 2019',
			'Årssnitt 2019, kvinnor',
			'Årssnitt 2019, män'
		]);
		const filtered = await year(2019, TODAY, { sex: 'man' });
		const own = await act((tx) =>
			loadOneYear(tx, scope, { ...filtered, code: 'days-mean', group: null })
		);
		expect(own).toHaveLength(1);
	});

	it('has no page for a measure that is not there', async () => {
		const request = await year(2019, TODAY);
		const asked = { ...request, code: 'finns-inte', group: null };
		expect(await act((tx) => loadOneYear(tx, scope, asked))).toBeNull();
	});
});

it('the outliers are the cases with days, and the others are counted', async () => {
	const request = await year(2019, TODAY);
	const view = onScreen(await act((tx) => loadOutlierPage(tx, scope, request)));
	expect(view.points.length + view.sameDay).toBe(1734);
	expect(view).toMatchObject({ sameDay: 833, uncounted: 43, longest: 20 });
	const beyond = view.points.filter(({ days }) => days > (view.limit ?? 0));
	expect(view.points.filter(({ why }) => why !== null)).toEqual(beyond);
});

test.each([
	['days-mean', '', {}, 1, 145],
	['deficiency-ward', 'medicin-1', {}, 12, null],
	['delay-reason-cases', '', { sex: 'kvinna' }, 12, null]
] as const)(
	'as many cases are listed behind %s %s as its page says',
	async (measure, group, filters, months, known) => {
		const asked = await month(filters);
		const from = months === 1 ? '2019-12' : '2019-01';
		const { input } = await act((tx) =>
			loadRowInput(tx, scope, { from, to: '2019-12', filters, today: TODAY }, asked.ground)
		);
		const found = measureByCode(measure);
		if (found === undefined) throw new Error(measure);
		const span = monthsBetween(from, '2019-12');
		const cells = [...(periodGroups(found, input, span) ?? [])];
		const figures = cells.filter(([key]) => group === '' || key === group);
		const count = figures.reduce((sum, [, { cell, sum: all }]) => sum + (all ?? cell.n), 0);
		const figure = { measure, group, grouping: '', month: '2019-12', months };
		const query = { groups: filters, status: 'alla', counted: figure } as const;
		const order = { sort: 'number', descending: false, page: 1, pageSize: 10 } as const;
		const { total } = await act((tx) => listCases(tx, scope, { ...query, ...order }));
		expect(total).toBe(count);
		expect(total).toBeGreaterThan(0);
		if (known !== null) expect(total).toBe(known);
	}
);
