import { describe, expect, it } from 'vitest';
import { measureByCode } from '../measures/catalogue';
import type { Cell, Measure } from '../measures/measure';
import { figureKey, type ReleasedFigures } from './released';
import { periodFigure, periodPercentile } from './released-period';

function measure(code: string): Measure {
	const found = measureByCode(code);
	if (!found) throw new Error(`No measure ${code}`);
	return found;
}

const MONTHS = ['2019-01', '2019-02', '2019-03'];
/** A measure's figure over January and the months after it, one a cell. */
const over = (code: string, cells: readonly (Cell | null)[]) =>
	periodFigure(
		measure(code),
		cells.map((cell, index) => ({ month: MONTHS[index] ?? '', cell }))
	);

describe('a figure over months', () => {
	it('is that of the month where there is one, whatever it is', () => {
		expect(over('cases', [{ value: 7, n: 7 }])).toEqual({ value: 7, n: 7 });
		expect(over('cases', [null])).toBeNull();
	});

	it('is hidden where any of them is', () => {
		expect(over('cases', [{ value: 7, n: 7 }, null])).toBeNull();
		expect(over('days-mean', [null, { value: 1, n: 10 }])).toBeNull();
	});

	it('of a count is the sum, with all the cases looked at', () => {
		const cells = [
			{ value: 7, n: 70 },
			{ value: 5, n: 50 }
		];
		expect(over('sip-count', cells)).toEqual({ value: 12, n: 120 });
	});

	it('of days has the persons of the fullest month, since the same may be there in several', () => {
		const cells = [
			{ value: 60, n: 6 },
			{ value: 90, n: 9 },
			{ value: 70, n: 7 }
		];
		expect(over('payment-days', cells)).toEqual({ value: 220, n: 9 });
		expect(over('short-stay-days', cells)).toEqual({ value: 220, n: 9 });
	});

	it('of persons a day is over the days of the months, with the persons of the fullest', () => {
		const cells = [
			{ value: 31 / 31, n: 6 },
			{ value: 56 / 28, n: 9 }
		];
		expect(over('payment-persons', cells)).toEqual({ value: (31 + 56) / (31 + 28), n: 9 });
	});

	it('of a share is all numerators of all cases, and none where months share persons', () => {
		const cells = [
			{ value: 50, n: 20, numerator: 10 },
			{ value: 90, n: 30, numerator: 27 }
		];
		expect(over('sip-share', cells)).toEqual({ value: 74, n: 50, numerator: 37 });
		expect(over('short-stay-waiting-persons', cells)).toBeNull();
		const nothing = { value: null, n: 0, numerator: 0 };
		expect(over('sip-share', [nothing, nothing])).toEqual(nothing);
	});

	it('of a mean is all days of all cases', () => {
		const cells = [
			{ value: 1.5, n: 10 },
			{ value: 3, n: 30 }
		];
		expect(over('days-mean', cells)).toEqual({ value: 105 / 40, n: 40 });
	});

	it('of kronor is none where a month has none, and says why', () => {
		const cells = [
			{ value: 78_000, n: 6 },
			{ value: null, n: 5, missing: 'belopp ej verifierat' }
		];
		expect(over('payment-amount', cells)).toEqual({
			...{ value: null, n: 6 },
			missing: 'belopp ej verifierat'
		});
	});
});

describe('a percentile over months', () => {
	/** Cases with 0, 1, 2 … days as far as they are shown, out of `n`. */
	function distribution(n: number, shown: readonly number[]): ReleasedFigures {
		const groups = Array.from({ length: 7 }, (_, days): [string, Cell | null] => {
			const count = shown[days];
			const cell = count === undefined ? null : { value: count, n };
			return [figureKey('days-distribution', 'days', String(days)), cell];
		});
		return {
			'days-mean': { value: 1, n },
			[figureKey('days-distribution')]: { value: null, n },
			...Object.fromEntries(groups)
		};
	}

	it('is worked out while the case it falls on is among the shown', () => {
		// Of 21 the median is the 11th.
		expect(periodPercentile(0.5, [distribution(21, [10, 1])])).toEqual({ value: 1, n: 21 });
		expect(periodPercentile(0.5, [distribution(21, [11])])).toEqual({ value: 0, n: 21 });
		expect(periodPercentile(0.5, [distribution(21, [10])])).toBeNull();
	});

	it('is hidden when it lies between the last shown case and the first hidden', () => {
		// Of 22 it lies halfway between the 11th and the 12th.
		expect(periodPercentile(0.5, [distribution(22, [11])])).toBeNull();
		expect(periodPercentile(0.5, [distribution(22, [11, 1])])).toEqual({ value: 0.5, n: 22 });
	});

	it('knows of the months together what the least shown of them tells', () => {
		const months = [distribution(11, [8, 3]), distribution(10, [3])];
		// Together 11 of 21 with 0 days; how many had 1 the second month does not say.
		expect(periodPercentile(0.5, months)).toEqual({ value: 0, n: 21 });
		expect(periodPercentile(0.9, months)).toBeNull();
	});

	it('is hidden where n of a month is, and nothing where nobody had days', () => {
		expect(periodPercentile(0.5, [distribution(21, [21]), { 'days-mean': null }])).toBeNull();
		expect(periodPercentile(0.5, [{}, {}])).toEqual({ value: null, n: 0 });
	});

	it('of a breakdown goes by its shares', () => {
		const shares = (sameDay: number, within?: number): ReleasedFigures => ({
			'days-mean': { value: 1, n: 21 },
			'same-day-share': { value: 0, n: 21, numerator: sameDay },
			...(within !== undefined && {
				'within-target-share': { value: 0, n: 21, numerator: within }
			})
		});
		expect(periodPercentile(0.5, [shares(10, 11)])).toEqual({ value: 1, n: 21 });
		expect(periodPercentile(0.5, [shares(10, 10)])).toBeNull();
		expect(periodPercentile(0.5, [shares(11)])).toEqual({ value: 0, n: 21 });
		expect(periodPercentile(0.5, [{ 'days-mean': { value: 1, n: 21 } }])).toBeNull();
	});
});
