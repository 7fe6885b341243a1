import { expect, it } from 'vitest';
import type { ChartPoint, MonthView } from '../../domain/views/chart-view';
import { HIDDEN } from '../../domain/measures/hidden';
import { budgetWords, differenceInWords } from './difference';

const point = (value: number | null): ChartPoint => ({
	value,
	n: 40,
	numerator: null,
	preliminary: false,
	smallBase: false
});

function words(
	code: string,
	unit: string,
	now: number | null,
	before: number | null,
	decimals = 0
) {
	const caption = { code, unit, decimals } as MonthView['caption'];
	return differenceInWords({
		caption,
		headline: { current: point(now), previous: point(before) }
	})?.replaceAll('\u00A0', ' ');
}

it('speaks of days as shorter and longer', () => {
	expect(words('days-mean', 'dygn', 2.4, 2.71, 2)).toBe('0,31 dygn kortare');
	expect(words('care-home-wait', 'dygn', 40, 30, 1)).toBe('10,0 dygn längre');
});

it('speaks of counts as more and fewer, of shares in percentage points', () => {
	expect(words('cases', 'antal', 212, 200.5)).toBe('11,5 fler');
	expect(words('payment-days', 'dygn', 50, 58.5)).toBe('8,5 dygn färre');
	expect(words('sip-share', '%', 20, 25, 1)).toBe('5,0 procentenheter lägre');
});

it('says that it is hidden where either figure is', () => {
	const hidden: ChartPoint = { ...point(null), hidden: HIDDEN };
	const caption = { code: 'cases', unit: 'antal', decimals: 0 } as MonthView['caption'];
	for (const headline of [
		{ current: hidden, previous: point(3) },
		{ current: point(3), previous: hidden }
	]) {
		expect(differenceInWords({ caption, headline })).toBe('dolt');
	}
});

it('compares the longest with the longest in whole days', () => {
	expect(words('days-max', 'dygn', 9, 26)).toBe('17 dygn kortare');
});

it('calls what looks the same the same', () => {
	expect(words('days-mean', 'dygn', 2.401, 2.4, 2)).toBe('som snittet');
});

it('says nothing where there is nothing to compare', () => {
	expect(words('days-mean', 'dygn', null, 2)).toBeUndefined();
});

it('is the difference of the two numbers as they are shown', () => {
	// 0,89 and 1,12: not the 0,24 between what they were rounded from.
	expect(words('days-mean', 'dygn', 1.1249, 0.8851, 2)).toBe('0,23 dygn längre');
	expect(words('cases', 'antal', 212, 200.46)).toBe('11,5 fler');
	expect(words('sip-share', '%', 20.04, 24.96, 1)).toBe('5,0 procentenheter lägre');
});

it('says under or over a budget, never a sign', () => {
	const kind = { unit: 'dygn', decimals: 0 };
	expect(budgetWords(59, kind).replace('\u00A0', ' ')).toBe('59 dygn under budget');
	expect(budgetWords(-1.5, kind).replace('\u00A0', ' ')).toBe('1,5 dygn över budget');
	expect(budgetWords(0, kind)).toBe('som budget');
});
