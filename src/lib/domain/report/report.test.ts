import { expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { judgedWhileMade } from '../disclosure/judge-view';
import { leaving } from '../disclosure/leaving-view';
import { INITIAL_AMOUNTS } from '../lists/initial';
import { cases } from '../measures/catalogue/cases';
import { daysMean } from '../measures/catalogue/days';
import { chartMonths } from '../measures/chart-months';
import type { SingleMeasure } from '../measures/measure';
import { controlView } from '../views/control-view';
import { monthRow } from '../views/month-row';
import { monthsView } from '../views/months-view';
import { periodsView } from '../views/periods-view';
import { boardSheet, boardTable } from './board-table';
import { monthsSheet } from './months-sheet';
import { nationalSheet } from './national-sheet';
import { reportCsv } from './report-csv';
import { readReportPeriod } from './report-period';
import type { ReportHeading } from './report-sheet';
import { slidesOf } from './slides';

const how = { countTo: '2020-02-29', agreements: [], today: '2020-03-01' };
const table = factTableOf(casesOf2018And2019(), how);
const bySex = factTableOf(casesOf2018And2019(), { ...how, by: 'sex' });
const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: INITIAL_AMOUNTS };
const input = { table, context, today: '2020-03-01', targets: [], selection: { partial: false } };
const month = '2019-12';

const HEADING: ReportHeading = {
	...{ title: 'Samverkan vid utskrivning', kommun: 'Umeå', period: 'december 2019' },
	...{ filter: [], takenOut: '2020-03-01 10:00', seenAs: null }
};

function sheetOf(measure: SingleMeasure, hides?: (month: string) => boolean) {
	const months = chartMonths(month);
	const stays = hides && ((asked: readonly string[]) => asked.some(hides));
	const row = monthRow(measure, input, { month });
	const figures = monthsView(measure, input, { months, bySex, stays, ofOneSex: false });
	return monthsSheet({
		control: leaving(judgedWhileMade(measure, null, () => controlView(measure, input, { months }))),
		months: leaving(judgedWhileMade(measure, null, () => figures)),
		row: leaving(judgedWhileMade(measure, null, () => row))
	});
}

it('a measure’s sheet says what it is of, and has the same figures in picture and table', () => {
	const sheet = sheetOf(daysMean);
	expect(sheet).toMatchObject({ measure: 'days-mean', unit: 'dygn', n: 145, target: null });
	expect(sheet.finding).toMatch(/^Ovanligt korta väntetider i december 2019/);
	const [places, current] = [sheet.picture?.places, sheet.picture?.series[0]?.values];
	expect(places?.at(-1)).toBe('dec 2019');
	expect(sheet.table.rows).toHaveLength(24);
	expect(sheet.table.rows.map((row) => row[1])).toEqual(current);
	expect(sheet.table.rows.at(-1)?.slice(0, 3)).toEqual(['december 2019', current?.at(-1), 145]);
});

it('a count has women and men beside the whole, and the chart’s own value in its own column', () => {
	const sheet = sheetOf(cases);
	const labels = sheet.table.columns.map(({ label }) => label);
	expect(labels.slice(0, 7)).toEqual([
		...['Månad', 'Totalt', 'Totalt, n', 'Kvinnor', 'Kvinnor, n', 'Män', 'Män, n']
	]);
	const [, total, , women, , men] = sheet.table.rows[0] ?? [];
	expect(Number(women) + Number(men)).toBe(total);
});

it('what may not leave the screen is dolt in the table, never a zero or an empty cell', () => {
	const sheet = sheetOf(cases, (each) => each === '2019-06');
	const june = sheet.table.rows.find(([label]) => label === 'juni 2019');
	expect(june?.slice(3, 7)).toEqual(['dolt', 'dolt', 'dolt', 'dolt']);
	expect(june?.[1]).toBeTypeOf('number');
	const july = sheet.table.rows.find(([label]) => label === 'juli 2019');
	expect(july?.[3]).toBeTypeOf('number');
});

it('the committee’s table has women, men and everybody, and the same period a year before', () => {
	const period = periodNamed('T1 2019');
	const options = { year: 2019, bySex, ofOneSex: false, periods: [period] };
	const view = periodsView(daysMean, input, options);
	const board = boardTable([leaving(judgedWhileMade(daysMean, null, () => view))], {
		...{ period, annotations: [] }
	});
	expect(board).toMatchObject({ period: 'T1 2019 (jan–apr)', before: 'T1 2018 (jan–apr)' });
	const [row] = board.rows;
	const figures = view.rows[0]?.current;
	expect(row?.cells[2]).toBeCloseTo(figures?.total.point.value ?? NaN, 4);
	expect(row?.cells[0]).toBeCloseTo(figures?.kvinna.point.value ?? NaN, 4);
	expect(row?.current[2]).toMatch(/^\d,\d\d$/);
	expect(boardSheet(board).table.rows[0]?.slice(2, 8)).toEqual(row?.cells);
});

it('the national layout counts discharges and their days', () => {
	const { table, notes } = nationalSheet(input, periodNamed('2019'), null);
	expect(table.rows).toEqual([['2480', 1734, 2103, 1.2128]]);
	expect(notes).toEqual(['Dagar per 1 000 invånare räknas bara för hela kommunen.']);
});

it('a period is a month, T1, T2 or a year; one that runs is the year so far', () => {
	const codes = ['2019-12', 'dec 2019', 'T1 2019', '2019-t2', '2019', 'helår 2019', 'T3 2019'].map(
		(text) => readReportPeriod(text, '2026-11-30').value?.code
	);
	expect(codes).toEqual([...['2019-12', '2019-12', '2019-T1', '2019-T2', '2019', '2019', '2019']]);
	expect(readReportPeriod('2026', '2026-11-30').value?.label).toBe('2026 hittills (jan–okt)');
	expect(readReportPeriod('2027', '2026-11-30').problem).toMatch(/Inget av 2027 är över än/);
	expect(readReportPeriod('vad', '2026-11-30').problem).toMatch(/^Skriv perioden som/);
	expect(readReportPeriod('9999-12', '2026-11-30').problem).toMatch(/^Välj ett år från/);
});

it('the slides come in the users’ own order, each with its finding or what it is about', () => {
	const sheets = [cases, daysMean].map((measure) => sheetOf(measure));
	const asYears = sheets.map((sheet) => ({ ...sheet, key: sheet.key.replace('manader', 'ar') }));
	const slides = slidesOf({
		heading: HEADING,
		sheets: [...asYears.toReversed(), ...sheets],
		rows: []
	});
	expect(slides.map(({ title }) => title)).toEqual([
		'Samverkan vid utskrivning',
		'Det här har ändrats',
		'Ärenden, kön och planering: inget ovanligt i december 2019: 149 är inom det vanliga, 107–192.',
		expect.stringMatching(/^Ovanligt korta väntetider i december 2019/)
	]);
	expect(slides.at(-1)?.notes.join('\n')).toContain(daysMean.definition);
});

it('the file of figures says of each table what a reader must know, above it', () => {
	const rows = reportCsv({ heading: HEADING, sheets: [sheetOf(cases), sheetOf(daysMean)] });
	const second = rows.findIndex((row) => row.length === 0) + 1;
	expect(rows[second]).toEqual(['Titel', daysMean.title]);
	const head = new Map(rows.slice(second).map(([label, value]) => [label, value]));
	expect(Object.fromEntries(head) as Record<string, unknown>).toMatchObject({
		...{ Definition: daysMean.definition, Enhet: 'dygn', Urval: 'Alla ärenden', n: 145 },
		...{ Mål: 'Inget mål', Uttaget: '2020-03-01 10:00', Kommun: 'Umeå' }
	});
});

function periodNamed(text: string) {
	const { value, problem } = readReportPeriod(text, '2026-11-30');
	if (problem !== null) throw new Error(problem);
	return value;
}
