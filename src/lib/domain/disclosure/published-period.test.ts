import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsBetween } from '../calendar/month';
import {
	grainOf,
	isPublishedFor,
	lastDayIn,
	monthsIn,
	partsOf,
	periodsBetween,
	publishedPeriodLabel,
	thirdOf,
	thirdsOf,
	yearPeriodOf
} from './published-period';

const THIRDS = ['2025-01/2025-04', '2025-05/2025-08', '2025-09/2025-12'];

describe('a published period', () => {
	it.each([
		['2025-03', 'month', 'mars 2025', 1, '2025-03-31'],
		['2025-05/2025-08', 'third', 'maj–aug 2025', 4, '2025-08-31'],
		['2024', 'year', '2024', 12, '2024-12-31']
	])('%s is a %s: %s', (period, grain, label, months, last) => {
		expect(grainOf(period)).toBe(grain);
		expect(publishedPeriodLabel(period)).toBe(label);
		expect(monthsIn(period)).toHaveLength(months);
		expect(lastDayIn(period)).toBe(last);
	});

	it('is divided into thirds that do not overlap, and they into months', () => {
		expect(thirdsOf('2025')).toEqual(THIRDS);
		expect(partsOf('2025')).toEqual(THIRDS);
		expect(THIRDS.flatMap(partsOf)).toEqual(monthsIn('2025'));
		expect(partsOf('2025-01')).toEqual([]);
	});

	it('has each of its months in it', () => {
		for (const third of THIRDS) {
			for (const month of monthsIn(third)) {
				expect([thirdOf(month), yearPeriodOf(month)]).toEqual([third, '2025']);
			}
		}
	});

	it('is published for what is as long, or longer, than what is declared', () => {
		const periods = ['2025-01', THIRDS[0] ?? '', '2025'];
		const of = (grain: 'month' | 'third' | 'year') =>
			periods.map((period) => isPublishedFor(grain, period));
		expect(of('month')).toEqual([true, true, true]);
		expect(of('third')).toEqual([false, true, true]);
		expect(of('year')).toEqual([false, false, true]);
	});
});

it('the periods between two months are those that lie wholly between them', () => {
	expect(periodsBetween('third', '2025-02', '2025-12')).toEqual(THIRDS.slice(1));
	expect(periodsBetween('year', '2024-01', '2025-11')).toEqual(['2024']);
	const month = fc.integer({ min: 0, max: 40 });
	fc.assert(
		fc.property(month, month, (start, length) => {
			const months = monthsBetween('2023-01', '2026-12').slice(start, start + length);
			const [from = '2024-01', to = '2023-12'] = [months[0], months.at(-1)];
			expect(periodsBetween('month', from, to)).toEqual(months);
			for (const grain of ['third', 'year'] as const) {
				const found = periodsBetween(grain, from, to).flatMap(monthsIn);
				expect(new Set(found).size).toBe(found.length);
				expect(months).toEqual(expect.arrayContaining(found));
			}
		})
	);
});
