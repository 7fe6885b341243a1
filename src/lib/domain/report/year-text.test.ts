import { expect, it } from 'vitest';
import { HIDDEN } from '../measures/hidden';
import type { Leaving } from '../disclosure/leaving-view';
import type { MonthRow, PeriodFigure, PeriodsView } from '../views/chart-view';
import { charactersIn, lengthWords, TEXT_LIMITS, yearText } from './year-text';
import { yearTextSheet } from './year-text-sheet';

const period = { label: '2019', months: ['2019-12'] };

function figure(value: number | null, more: Partial<PeriodFigure['point']> = {}): PeriodFigure {
	const point = { value, n: 100, numerator: null, preliminary: false, smallBase: false, ...more };
	return { point, sum: null };
}

type Verdict = PeriodsView['rows'][number]['verdict'];

/** A measure's year as it leaves the screen. */
function view(
	code: string,
	{
		now = figure(1),
		before = figure(2),
		women = figure(1),
		unit = 'dygn',
		verdict = null as Verdict
	}
) {
	const caption = {
		...{
			code,
			title: code,
			shortTitle: code,
			definition: '',
			unit,
			decimals: unit === 'antal' ? 0 : 1
		},
		...{ direction: 'lower', section: 'dygn' }
	};
	const of = (total: PeriodFigure) => ({ total, kvinna: women, man: figure(1) });
	const row = { label: '2019', before: '2018', current: of(now), previous: of(before) };
	const rows = [{ ...row, target: verdict?.target ?? null, verdict }];
	return { kind: 'periods', caption, year: 2019, rows } as unknown as Leaving<PeriodsView>;
}

function row(title: string, variation: string, sentence: string): Leaving<MonthRow> {
	const caption = { code: title, shortTitle: title };
	const signal = { variation, assurance: null, sentence };
	return { kind: 'row', caption, signal } as unknown as Leaving<MonthRow>;
}

const textOf = (views: Leaving<PeriodsView>[], rows: Leaving<MonthRow>[] = []) =>
	yearText({ period, views, rows });

it('tells the year’s figures beside those of the year before, and of women and men where there is room', () => {
	const { short, long } = textOf([
		view('cases', {
			now: { ...figure(148), sum: 1777 },
			before: { ...figure(144), sum: 1730 },
			unit: 'antal'
		}),
		view('days-mean', {})
	]);
	expect(short).toContain(
		'Under 2019: 1\u00A0777 ärenden avslutades med utskrivning (2018: 1\u00A0730).'
	);
	expect(short).toContain('var i genomsnitt 1,0\u00A0dygn (2018: 2,0\u00A0dygn).');
	expect(short).not.toContain('Kvinnor');
	expect(long).toContain('Kvinnor 1,0\u00A0dygn, män 1,0\u00A0dygn.');
});

it('tells nothing of a figure that is hidden, and nothing of the sexes where one of them is', () => {
	const hidden = figure(null, { hidden: HIDDEN });
	const { short, long } = textOf([
		view('days-mean', { women: hidden }),
		view('payment-days', { now: hidden }),
		view('sip-share', { before: hidden, unit: '%' })
	]);
	for (const text of [short, long]) {
		expect(text).not.toContain(HIDDEN);
		expect(text).not.toContain('Kommunen hade betalningsansvar');
	}
	expect(long).toContain('SIP genomfördes i 1,0\u00A0% av ärendena.');
	expect(long.match(/Kvinnor/g)).toHaveLength(1);
});

it('says how targets are met, and what the control charts say has changed', () => {
	const verdict = { words: 'Målet nås', level: 'met', target: 'högst 1,5 dygn', budget: null };
	const views = [view('days-mean', { verdict: verdict as Verdict })];
	const better = row('Dygn', 'improvement_low', 'Dygnen har blivit färre.');
	const { short, long } = textOf(views, [better, row('SIP', 'common_cause', 'Som vanligt.')]);
	expect(short).toContain('days-mean: målet nås (mål högst 1,5 dygn, utfall 1,0\u00A0dygn).');
	expect(long).toContain('Det här har ändrats\nDygn: dygnen har blivit färre.');
	expect(long).not.toContain('Som vanligt');
	expect(textOf(views).short).toContain('Inget mått har förändrats mer än');
});

it('is never longer than the field, however much there is to say; the weightiest stays', () => {
	const many = Array.from({ length: 80 }, (_, at) =>
		row(`Mått ${at}`, 'concern_high', 'Det har blivit fler, och det är säkert.')
	);
	const { short, long } = textOf([view('cases', { unit: 'antal' }), view('days-mean', {})], many);
	expect(charactersIn(short)).toBeLessThanOrEqual(TEXT_LIMITS.short);
	expect(charactersIn(short)).toBeGreaterThan(TEXT_LIMITS.short - 100);
	expect(charactersIn(long)).toBeLessThanOrEqual(TEXT_LIMITS.long);
	expect(short).toContain('ärenden avslutades');
	expect(short).toContain('Mått 0:');
	expect(short).not.toContain('Mått 79:');
});

it('a text is counted as a field counts it, a line break as two', () => {
	expect(charactersIn('å\nb\r\nc')).toBe(7);
	expect(lengthWords('abc', 'short')).toBe('3 av 1\u00A0000 tecken');
	expect(lengthWords('a'.repeat(1002), 'short')).toBe(
		'1\u00A0002 av 1\u00A0000 tecken, 2 för många'
	);
	const sheet = yearTextSheet({ short: 'a', long: 'abc' }, '2019');
	expect(sheet.table.rows).toEqual([
		['Kort text', 1000, 1, 'a'],
		['Lång text', 3000, 3, 'abc']
	]);
});
