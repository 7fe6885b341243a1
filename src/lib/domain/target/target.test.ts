import { describe, expect, it } from 'vitest';
import { targetWords } from './target';

describe('a target in words', () => {
	it('has its limit and unit, or only its direction', () => {
		expect(targetWords({ kind: 'at-most', low: null, high: 1 }, 'dygn', 1)).toBe(
			'högst 1,0\u00a0dygn'
		);
		expect(targetWords({ kind: 'at-least', low: 80, high: null }, '%', 0)).toBe('minst 80\u00a0%');
		expect(targetWords({ kind: 'interval', low: 70, high: 90 }, '%', 0)).toBe('70–90\u00a0%');
		expect(targetWords({ kind: 'decrease', low: null, high: null }, 'dygn', 1)).toBe('minska');
	});

	it('is spoken of with one decimal also where the figure has two', () => {
		expect(targetWords({ kind: 'at-most', low: null, high: 1 }, 'dygn', 2)).toBe(
			'högst 1,0\u00a0dygn'
		);
	});

	it('is never rounded to the decimals of the measure', () => {
		expect(targetWords({ kind: 'at-most', low: null, high: 2.25 }, 'personer', 1)).toBe(
			'högst 2,25\u00a0personer'
		);
	});
});
