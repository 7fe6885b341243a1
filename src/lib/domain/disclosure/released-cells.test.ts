import { describe, expect, it } from 'vitest';
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

/** What is published of January and the months after it; a group's figures beside those of the whole. */
function table(
	whole: readonly ReleasedFigures[],
	groups: Readonly<Record<string, readonly ReleasedFigures[]>> = {}
): ReleasedTable {
	const byMonth = (figures: readonly ReleasedFigures[]) =>
		new Map(figures.map((each, index) => [`2019-0${index + 1}`, each]));
	const parts = Object.entries(groups).map(
		([group, figures]) => [group, byMonth(figures)] as const
	);
	return {
		groups: new Map<string | null, ReadonlyMap<string, ReleasedFigures>>([
			[null, byMonth(whole)],
			...parts
		]),
		whole: byMonth(whole)
	};
}

const MONTHS = ['2019-01', '2019-02', '2019-03'];
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
	const released = table([{ cases: { value: 7, n: 7 } }, { plan: null }]);

	it('are those that are published with it, hidden or not', () => {
		expect(releasedMonths(measure('cases'), released, MONTHS)).toEqual(['2019-01']);
		expect(releasedMonths(measure('plan'), released, MONTHS)).toEqual(['2019-02']);
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
			'payment-persons': { value: 1, n: 9 }
		};
		const released = table([whole], { man: [{}] });
		const man = (code: string) => cellsOf(code, released, { group: 'man' })?.get(null);
		expect(man('sip-count')).toEqual({ value: 0, n: 0 });
		expect(man('payment-persons')).toEqual({ value: 0, n: 0 });
		expect(man('days-mean')).toEqual({ value: null, n: 0 });
	});

	it('of such a group says why there is none, where the whole has none', () => {
		const missing = 'belopp ej verifierat';
		const released = table([{ 'payment-amount': { value: null, n: 9, missing } }], { man: [] });
		expect(cellsOf('payment-amount', released, { group: 'man' })?.get(null)).toEqual({
			...{ value: null, n: 0, missing }
		});
	});
});

describe('a published percentile', () => {
	const month = {
		'days-mean': { value: 1, n: 21 },
		'days-median': { value: 3, n: 21 },
		'same-day-share': { value: 50, n: 21, numerator: 11 }
	};

	it('of one month is what was published', () => {
		expect(cellsOf('days-median', table([month]))?.get(null)).toEqual({ value: 3, n: 21 });
	});

	it('of several is worked out of what else was', () => {
		expect(cellsOf('days-median', table([month, month]))?.get(null)).toEqual({ value: 0, n: 42 });
		expect(cellsOf('days-p90', table([{ ...month, 'days-p90': null }, month]))).not.toBeNull();
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

	it('has the groups of the grouping that is asked for, and of no other measure', () => {
		expect([...(cellsOf('delay-reasons', table([reasons])) ?? [])]).toEqual([
			['k-sabo', { value: 60, n: 12 }],
			['r-info', HIDDEN_CELL]
		]);
		const byOwner = cellsOf('delay-reasons', table([reasons]), { grouping: 'owner' });
		expect([...(byOwner?.keys() ?? [])]).toEqual(['intern']);
	});

	it('is published as a whole only', () => {
		const released = table([reasons], { man: [{ 'sip-count': { value: 1, n: 9 } }] });
		expect(cellsOf('delay-reasons', released, { group: 'man' })).toBeNull();
	});
});

describe('a group without anything', () => {
	it('is zero of as many as the other groups for a count', () => {
		const released = table([
			{ plan: { value: null, n: 40 }, cases: { value: 40, n: 40 } },
			{ plan: { value: null, n: 30 } },
			{ plan: null }
		]);
		expect(releasedZero(measure('plan'), released, MONTHS)).toEqual({ value: 0, n: 70 });
		expect(releasedZero(measure('cases'), released, MONTHS)).toEqual({ value: 0, n: 0 });
	});

	it('is nothing for a mean or a share', () => {
		expect(releasedZero(measure('days-mean'), table([]), MONTHS)).toBeNull();
		expect(releasedZero(measure('sip-share'), table([]), MONTHS)).toBeNull();
	});
});
