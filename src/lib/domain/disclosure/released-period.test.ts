import { describe, expect, it } from 'vitest';
import { measureByCode } from '../measures/catalogue';
import type { Cell, Measure } from '../measures/measure';
import { daysInMonth } from '../calendar/month';
import { HIDDEN } from '../measures/hidden';
import { periodFigure } from './released-period';

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
		cells.map((cell, index) => ({ days: daysInMonth(MONTHS[index] ?? ''), cell }))
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

	it('is hidden where the n of any of them is, but for a count', () => {
		const rounded: Cell = { value: 1.5, n: 0, nHidden: HIDDEN };
		expect(over('days-mean', [rounded, rounded])).toBeNull();
		expect(over('same-day-share', [rounded, rounded])).toBeNull();
		const counted: Cell = { value: 7, n: 0, nHidden: HIDDEN };
		expect(over('delay-reason-cases', [counted, counted])).toEqual({
			...counted,
			value: 14
		});
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
