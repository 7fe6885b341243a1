import { describe, expect, it } from 'vitest';
import { publishedKommun, sourceOf } from '../../../../tests/support/published-kommun';
import { monthsOfYear } from '../calendar/month';
import type { ReleasedFigures } from '../disclosure/released';
import { readSheetAddress, sheetFileHref, sheetHref } from './address';
import { sheetOf, tablesOf, type Sheet } from './sheet';
import {
	choosablePeriods,
	openingPeriod,
	sheetSpan,
	trendEnd,
	trendMonths,
	withThirds,
	yearEarlier
} from './sheet-periods';
import { sheetCsv, type SheetTable } from './sheet-table';
import { trendVerdict } from './trend-verdict';

const MONTHS = [...monthsOfYear(2018), ...monthsOfYear(2019)];
const monthly = (figuresOf: (at: number) => ReleasedFigures) =>
	Object.fromEntries(MONTHS.map((month, at) => [month, figuresOf(at)]));
const count = (value: number) => ({ value, n: value });

function sheetWith(published: Partial<Parameters<typeof publishedKommun>[0]> = {}): Sheet {
	const kommun = publishedKommun({ period: '2019', whole: 200, wards: {}, ...published });
	const source = sourceOf(kommun);
	return sheetOf({ source, region: source, period: '2019', until: '2019-12' });
}

function tableNamed(sheet: Sheet, name: string): SheetTable {
	const table = tablesOf(sheet).find((each) => each.name === name);
	if (!table) throw new Error(`No table ${name}`);
	return table;
}

const rowsOf = ({ parts }: SheetTable) =>
	parts.flatMap(({ rows }) => rows.map(({ label, figures }) => [label, figures[0]?.value]));

describe('periods', () => {
	it('are chosen among thirds and years, the latest year first', () => {
		const all = choosablePeriods(['2019-12', '2018', '2019-01/2019-04', '2019', '2019-05/2019-08']);
		expect(all).toEqual(['2019', '2019-05/2019-08', '2019-01/2019-04', '2018']);
		expect(openingPeriod(all)).toBe('2019');
		expect(openingPeriod(['2020-01/2020-04'])).toBe('2020-01/2020-04');
		expect(openingPeriod([])).toBeNull();
	});

	it('have a year before, thirds where they are years, and three years of months', () => {
		expect(yearEarlier('2019-01/2019-04')).toBe('2018-01/2018-04');
		expect(yearEarlier('2019')).toBe('2018');
		expect(withThirds('2019')).toHaveLength(4);
		expect(withThirds('2019-01/2019-04')).toEqual(['2019-01/2019-04']);
		expect(trendMonths('2019')).toHaveLength(36);
		expect(trendMonths('2019').at(-1)).toBe('2019-12');
	});

	it('have trends until the latest month beside the latest of their kind, and until their own end before it', () => {
		const published = ['2018', '2019', '2019-09/2019-12', '2020-01/2020-04', '2020-06', '2020-05'];
		expect(trendEnd('2019', published)).toBe('2020-06');
		expect(trendEnd('2020-01/2020-04', published)).toBe('2020-06');
		expect(trendEnd('2018', published)).toBe('2018-12');
		expect(trendEnd('2019-09/2019-12', published)).toBe('2019-12');
		expect(trendEnd('2019', ['2019'])).toBe('2019-12');
		// What is shown by group is the period's and the year's before it, however late its trends end.
		const span = { from: '2017-07', to: '2020-06', groupsFrom: '2018-01' };
		expect(sheetSpan('2019', '2020-06')).toEqual(span);
	});
});

describe('the wards', () => {
	it('stand in the list’s order, and those that are hidden are joined', () => {
		const wards = { 'medicin-1': 90, 'geriatrik-1': 60, onkologi: null, urologi: null };
		const table = tableNamed(sheetWith({ wards }), 'avdelningar');
		expect(rowsOf(table)).toEqual([
			['Geriatrik 1', 60],
			['Medicin 1', 90],
			['Övriga avdelningar', 50]
		]);
		expect(table.notes.join(' ')).toMatch(/minus de avdelningar vars tal visas/);
		// Of their deficiencies and days there is no figure, and so none that is hidden.
		const rest = sheetCsv(table).at(-1) ?? [];
		expect(rest[1]).toBe('Övriga avdelningar');
		expect(rest).not.toContain('dolt');
	});

	it('that are all shown leave nobody to join', () => {
		const table = tableNamed(sheetWith({ wards: { 'geriatrik-1': 200 } }), 'avdelningar');
		expect(rowsOf(table)).toEqual([['Geriatrik 1', 200]]);
	});

	it('that are all hidden are a sentence', () => {
		const table = tableNamed(sheetWith({ wards: { urologi: null } }), 'avdelningar');
		expect(table.parts).toEqual([]);
		expect(table.nothing).toMatch(/^Inget kan visas för 2019: .*för få personer/);
	});
});

describe('deficiencies', () => {
	it('from primary care have the types that are shown, and name those that are hidden all through', () => {
		const figures = {
			'deficiencies-primary': { value: null, n: 200 },
			'deficiencies-primary/type/fvk-saknas': count(28),
			'deficiencies-primary/type/pv-annat': null
		};
		const table = tableNamed(sheetWith({ figures }), 'brister-primarvard');
		expect(rowsOf(table)).toEqual([['Fast vårdkontakt ej utsedd', 28]]);
		expect(table.notes).toEqual(['Dolt i varje kolumn: Annat.']);
	});

	it('that nobody registered are said not to be', () => {
		const { nothing, parts } = tableNamed(sheetWith(), 'brister-slutenvard');
		expect(parts).toEqual([]);
		expect(nothing).toMatch(/Inget är registrerat för 2019/);
	});

	it('that the kommun caused stand first, and its hidden reasons are joined', () => {
		const figures = {
			'delay-reason-cases': { value: null, n: 0, nHidden: 'dolt' as const },
			'delay-reason-cases/reason/k-sabo': count(40),
			'delay-reason-cases/reason/k-start': null,
			'delay-reason-cases/reason/k-hjalpm': null,
			'delay-reason-cases/owner/intern': count(52),
			'delay-reason-cases/owner/region': count(30)
		};
		const table = tableNamed(sheetWith({ figures }), 'orsaker');
		expect(rowsOf(table)).toEqual([
			['Väntar SÄBO', 40],
			['Övriga orsaker', 12],
			['Intern (kommun), alla', 52],
			['Extern (region), alla', 30]
		]);
	});
});

describe('trends', () => {
	it('say that nothing has changed, and when something has', () => {
		const steady = sheetWith({ others: monthly((at) => ({ cases: count(150 + (at % 3)) })) });
		const [cases] = steady.trends;
		expect(cases?.months).toHaveLength(24);
		expect(cases && trendVerdict(cases.chart)).toMatchObject({
			short: 'Vanlig variation',
			colour: 'common'
		});
		const shares = monthly((at) => ({
			cases: count(150),
			'sip-share': { value: at < 14 ? 20 : 60, n: 150, numerator: at < 14 ? 30 : 90 }
		}));
		const sip = sheetWith({ others: shares }).trends.find(({ code }) => code === 'sip-share');
		expect(sip && trendVerdict(sip.chart)).toMatchObject({ colour: 'improvement' });
		expect(sip && trendVerdict(sip.chart).long).toMatch(/^December 2019: högre/);
	});

	it('go on after their period to the last month that has a figure', () => {
		const kommun = publishedKommun({
			...{ period: '2018', whole: 200, wards: {} },
			others: monthly((at) => ({ cases: count(100 + at) }))
		});
		const source = sourceOf(kommun);
		const sheet = sheetOf({ source, region: source, period: '2018', until: '2020-02' });
		const [cases] = sheet.trends;
		expect(cases?.now.value).toBe(200);
		expect(cases?.months.at(-1)).toMatchObject({ month: '2019-12', figure: { value: 123 } });
		expect(cases?.chart.latest).toBe('2019-12');
	});

	it('wait for enough months, and a hidden month is none', () => {
		const few = sheetWith({
			others: monthly((at) => ({ cases: at % 2 === 0 ? count(150) : null }))
		});
		const [cases] = few.trends;
		expect(cases?.chart.counted).toBe(12);
		expect(cases && trendVerdict(cases.chart)).toMatchObject({ short: '12 av 13 månader' });
	});

	it('of several kommuner have only months in which each of them is shown', () => {
		const one = publishedKommun({
			...{ period: '2019', whole: 200, wards: {} },
			others: monthly(() => ({ cases: count(150) }))
		});
		const other = publishedKommun({
			...{ period: '2019', whole: 20, wards: {}, code: '2401', name: 'Nordmaling' },
			others: monthly((at) => ({ cases: at === 3 ? null : count(10) }))
		});
		const source = sourceOf(one, other);
		const sheet = sheetOf({ source, region: source, period: '2019', until: '2019-12' });
		const figures = sheet.trends[0]?.months.map(({ figure }) => figure.value) ?? [];
		expect(figures[0]).toBe(160);
		expect(figures[3]).toBeNull();
		expect(sheet.sections.at(-1)?.name).toBe('kommunerna');
		expect(rowsOf(tableNamed(sheet, 'kommunerna'))).toEqual([
			['Umeå', 200],
			['Nordmaling', 20],
			['Tillsammans', 220]
		]);
	});
});

it('a file says the same as its table, and dolt in the place of what is hidden', () => {
	const figures = {
		'deficiency-ward': { value: null, n: 0 },
		'deficiency-ward/ward/geriatrik-1': { value: 12, n: 60, numerator: 12 },
		'deficiency-ward/ward/medicin-1': null
	};
	const wards = { 'geriatrik-1': 60, 'medicin-1': 90 };
	const rows = sheetCsv(tableNamed(sheetWith({ wards, figures }), 'avdelningar'));
	const [heading, first, second] = rows;
	expect(heading?.slice(0, 3)).toEqual(['Del', 'Avdelning', 'Ärenden 2019']);
	const rate = heading?.indexOf('Andel med brist') ?? -1;
	expect(first?.slice(rate, rate + 2)).toEqual([20, 60]);
	expect(second?.slice(rate, rate + 2)).toEqual(['dolt', 'dolt']);
});

it('the address says kommun and period, and what it does not know is told', () => {
	const unread: string[] = [];
	const parameters = new URLSearchParams('kommun=alla&period=2019-01%2F2019-04&ward=x');
	const address = readSheetAddress(parameters, unread);
	expect(address).toEqual({ kommun: 'alla', period: '2019-01/2019-04' });
	expect(unread).toHaveLength(1);
	expect(sheetHref(address)).toBe('/samverkan?kommun=alla&period=2019-01%2F2019-04');
	expect(sheetFileHref('sip', {})).toBe('/samverkan/sip.csv');
});
