import { describe, expect, it } from 'vitest';
import { monthsBetween, monthsOfYear } from '../calendar/month';
import { measureByCode } from '../measures/catalogue';
import type { Measure } from '../measures/measure';
import type { ReleasedFigures, ReleasedTable } from './released';
import { releasedCells, releasedMonths, releasedZero } from './released-cells';
import { HIDDEN } from '../measures/hidden';

function measure(code: string): Measure {
	const found = measureByCode(code);
	if (!found) throw new Error(`No measure ${code}`);
	return found;
}

const MONTHS = ['2019-01', '2019-02', '2019-03'];
const THIRDS = ['2019-01/2019-04', '2019-05/2019-08', '2019-09/2019-12'];

/** What is published of January and the months after it, or of other periods; a group's figures beside those of the whole. */
function table(
	whole: readonly ReleasedFigures[],
	groups: Readonly<Record<string, readonly ReleasedFigures[]>> = {},
	periods: readonly string[] = MONTHS
): ReleasedTable {
	const byMonth = (figures: readonly ReleasedFigures[]) =>
		new Map(figures.map((each, index) => [periods[index] ?? '', each]));
	const parts = Object.entries(groups).map(
		([group, figures]) => [group, byMonth(figures)] as const
	);
	return {
		breakdown: Object.keys(groups).length > 0 ? 'sex' : 'total',
		groups: new Map<string | null, ReadonlyMap<string, ReleasedFigures>>([
			[null, byMonth(whole)],
			...parts
		]),
		whole: new Map([...monthsOfYear(2019).map((month) => [month, {}] as const), ...byMonth(whole)])
	};
}

const HIDDEN_CELL = { value: null, n: 0, hidden: HIDDEN };
const cellsOf = (
	code: string,
	released: ReleasedTable,
	{
		months = MONTHS,
		group = null as string | null,
		grouping = undefined as string | undefined
	} = {}
) => releasedCells(measure(code), released, { months, group, grouping });

describe('the months of a published measure', () => {
	const released = table([{ cases: { value: 7, n: 7 } }, { 'sip-count': null }]);

	it('are those that are published with it, hidden or not', () => {
		expect(releasedMonths(measure('cases'), released, MONTHS)).toEqual(['2019-01']);
		expect(releasedMonths(measure('sip-count'), released, MONTHS)).toEqual(['2019-02']);
	});

	it('are a gap where there are none', () => {
		expect(cellsOf('sip-share', released)).toBeNull();
		expect(cellsOf('cases', released, { months: ['2019-02', '2019-03'] })).toBeNull();
	});
});

describe('a published figure', () => {
	it('is the sum of its months, and hidden where any of them is', () => {
		const seven = { cases: { value: 7, n: 7 } };
		expect(cellsOf('cases', table([seven, { cases: { value: 5, n: 5 } }]))?.get(null)).toEqual({
			...{ value: 12, n: 12 }
		});
		expect(cellsOf('cases', table([seven, { cases: null }]))?.get(null)).toEqual(HIDDEN_CELL);
	});

	it('of a group that nothing was counted in is zero for a count, and nothing for a mean', () => {
		const whole = {
			...{ 'sip-count': { value: 9, n: 40 }, 'days-mean': { value: 2, n: 40 } },
			'short-stay-persons': { value: 1, n: 9 }
		};
		const released = table([whole], { man: [{}] });
		const man = (code: string) => cellsOf(code, released, { group: 'man' })?.get(null);
		expect(man('sip-count')).toEqual({ value: 0, n: 0 });
		expect(man('short-stay-persons')).toEqual({ value: 0, n: 0 });
		expect(man('days-mean')).toEqual({ value: null, n: 0 });
	});

	it('of such a group says why there is none, where the whole has none', () => {
		const missing = 'belopp ej verifierat';
		const whole = { 'payment-amount': { value: null, n: 9, missing } };
		const released = table([whole], { man: [] }, THIRDS);
		const months = monthsBetween('2019-01', '2019-04');
		expect(cellsOf('payment-amount', released, { group: 'man', months })?.get(null)).toEqual({
			...{ value: null, n: 0, missing }
		});
	});
});

describe('a figure that is published by the third', () => {
	const types = (value: number) => ({
		deficiencies: { value: null, n: 90 },
		'deficiencies/type/lm-ej-klart': { value, n: 90 }
	});
	const cases = { cases: { value: 30, n: 30 } };
	const released: ReleasedTable = {
		...table([cases, cases, cases, cases, cases]),
		breakdown: 'total',
		groups: new Map([
			[null, new Map(Object.entries({ '2019-01/2019-04': types(7), '2019-05/2019-08': types(9) }))]
		])
	};
	const whole = new Map([...released.whole, ...(released.groups.get(null) ?? [])]);
	const of = (from: string, to: string) =>
		cellsOf('deficiencies', { ...released, whole }, { months: monthsBetween(from, to) });

	it('is that of the third, and of several the sum', () => {
		expect(of('2019-01', '2019-04')?.get('lm-ej-klart')?.value).toBe(7);
		expect(of('2019-01', '2019-08')?.get('lm-ej-klart')?.value).toBe(16);
	});

	it('is none of a month, nor of a third and a month', () => {
		expect(of('2019-03', '2019-03')).toBeNull();
		expect(of('2019-01', '2019-05')).toBeNull();
	});

	it('is that of the year where all of it is asked for', () => {
		const year = new Map([...whole, ['2019', types(30)]]);
		const groups = new Map([[null, year]]);
		const months = monthsBetween('2019-01', '2019-12');
		const cells = cellsOf('deficiencies', { ...released, groups, whole: year }, { months });
		expect(cells?.get('lm-ej-klart')?.value).toBe(30);
	});
});

describe('a published measure by groups', () => {
	const reasons = {
		'delay-reasons': { value: null, n: 30 },
		'delay-reasons/reason/k-sabo': { value: 60, n: 12 },
		'delay-reasons/reason/r-info': null,
		'delay-reasons/owner/intern': { value: 60, n: 12 },
		'delay-reason-cases/reason/k-sabo': { value: 12, n: 30 }
	};
	const months = monthsBetween('2019-01', '2019-04');
	const published = table([reasons], {}, THIRDS);

	it('has the groups of the grouping that is asked for, and of no other measure', () => {
		expect([...(cellsOf('delay-reasons', published, { months }) ?? [])]).toEqual([
			['k-sabo', { value: 60, n: 12 }],
			['r-info', HIDDEN_CELL]
		]);
		const byOwner = cellsOf('delay-reasons', published, { months, grouping: 'owner' });
		expect([...(byOwner?.keys() ?? [])]).toEqual(['intern']);
	});

	it('is published as a whole only', () => {
		const released = table([reasons], { man: [{ 'sip-count': { value: 1, n: 9 } }] }, THIRDS);
		expect(cellsOf('delay-reasons', released, { group: 'man', months })).toBeNull();
	});
});

describe('a group without anything', () => {
	it('is zero of as many as the other groups for a count', () => {
		const figures = [{ plan: { value: null, n: 40 } }, { plan: { value: null, n: 30 } }];
		const released = table([...figures, { plan: null }], {}, THIRDS);
		const year = monthsOfYear(2019);
		expect(releasedZero(measure('plan'), released, year)).toEqual({ value: 0, n: 70 });
		expect(releasedZero(measure('cases'), released, year)).toEqual({ value: 0, n: 0 });
	});

	it('is nothing for a mean or a share', () => {
		expect(releasedZero(measure('days-mean'), table([]), MONTHS)).toBeNull();
		expect(releasedZero(measure('sip-share'), table([]), MONTHS)).toBeNull();
	});
});
