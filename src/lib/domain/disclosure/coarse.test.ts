import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarseDays, inSteps, looksLike, openNumbers } from './coarse';

/** A group where so many had 0, 1 and `each` days. */
const counts = (zero: number, one: number, longer: number, each = 2) => ({
	...{ cases: zero + one + longer, days: one + longer * each },
	...{ sameDay: zero, oneDay: one, longer }
});
const shown = (...[zero, one, longer, each]: Parameters<typeof counts>) =>
	coarseDays(counts(zero, one, longer, each), zero + one + longer, 5);

describe('the figures of days', () => {
	it('are rounded the more the fewer there are', () => {
		expect(shown(240, 180, 180).mean).toEqual({ value: 0.9, least: 0.895, most: 0.905 });
		expect(shown(60, 45, 45).mean).toMatchObject({ value: 0.9 });
		expect(shown(16, 12, 12).sameDay).toMatchObject({ value: 0.4 });
		expect(shown(2, 2, 2).sameDay).toBeNull();
	});

	it('are rounded the more the longer the days', () => {
		expect(shown(240, 180, 180, 20).mean?.value).toBe(6.3);
		expect(shown(16, 12, 12, 40).mean).toBeNull();
	});

	it('without day 0 by those who waited, as far as the share of the same day says', () => {
		expect(shown(240, 180, 180).meanWithoutZero).toMatchObject({ value: 1.5 });
		expect(shown(300, 0, 0).meanWithoutZero).toBeNull();
		expect(shown(0, 0, 0)).toEqual({
			...{ mean: null, meanWithoutZero: null, sameDay: null, withinTarget: null }
		});
	});

	it('leave as many numbers open as the threshold, and never fewer than five', () => {
		expect([3, 5, 8].map(openNumbers)).toEqual([5, 5, 8]);
	});
});

describe('a rounded figure', () => {
	it('is whole steps, written as short as it is', () => {
		expect(inSteps(1.2537, 0.02)).toBe(1.26);
		expect(inSteps(0.299, 0.1)).toBe(0.3);
		expect(inSteps(0.437, 0.05)).toBe(0.45);
	});

	it('could be of every number that looks like the real one, and of no other', () => {
		const step = fc.constantFrom(0.01, 0.02, 0.05, 0.1, 0.2, 0.5);
		const base = fc.integer({ min: 1, max: 400 });
		fc.assert(
			fc.property(base, fc.nat(900), step, (cases, days, width) => {
				const shown = inSteps(days / cases, width);
				const [least, most] = looksLike(days, cases, {
					value: shown,
					least: shown - width / 2,
					most: shown + width / 2
				});
				expect(least <= days && days <= most).toBe(true);
				for (let other = Math.max(0, least - 3); other <= most + 3; other++) {
					const isSame = Math.abs(inSteps(other / cases, width) - shown) < 1e-9;
					// On the border between two steps either may be shown.
					const isBorder = Math.abs(Math.abs(other / cases - shown) - width / 2) < 1e-9;
					if (!isBorder) expect([other, isSame]).toEqual([other, other >= least && other <= most]);
				}
			})
		);
	});
});
