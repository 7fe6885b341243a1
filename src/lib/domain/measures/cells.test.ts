import { describe, expect, it } from 'vitest';
import { countCell, meanCell, personsBehind, shareCell } from './cells';
import type { PeriodFacts } from './measure';

const months: PeriodFacts['months'] = [
	{ month: '2019-01', facts: { here: 6, hereFirst: 6 } },
	{ month: '2019-02', facts: { here: 9, hereFirst: 4 } },
	{ month: '2019-03', facts: { here: 7 } }
];
const total = { here: 22, hereFirst: 10 };

describe('persons behind a figure', () => {
	it('over months from January are counted where they first came', () => {
		expect(personsBehind({ months, total, sinceJanuary: true }, 'here')).toBe(10);
	});

	it('over other months are no more than in the fullest: the same may be in them all', () => {
		expect(personsBehind({ months, total, sinceJanuary: false }, 'here')).toBe(9);
	});

	it('are none without months', () => {
		expect(personsBehind({ months: [], total: {}, sinceJanuary: false }, 'here')).toBe(0);
	});
});

it('nothing is no share and no mean, and none of some is zero', () => {
	expect(shareCell(0, 0)).toEqual({ value: null, n: 0, numerator: 0 });
	expect(shareCell(0, 4)).toEqual({ value: 0, n: 4, numerator: 0 });
	expect(meanCell(0, 0)).toEqual({ value: null, n: 0 });
	expect(meanCell(0, 1)).toEqual({ value: 0, n: 1 });
	expect(countCell(3, 9)).toEqual({ value: 3, n: 9 });
});
