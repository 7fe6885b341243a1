import { HIDDEN } from '../measures/hidden';
import { expect, it } from 'vitest';
import { baseText, figureText, figureWithUnit, pointText } from './figure-text';

const NBSP = '\u00A0';

it('writes figures as Swedes do', () => {
	expect(figureText(1.254, { unit: 'dygn', decimals: 2 })).toBe('1,25');
	expect(figureWithUnit(1.254, { unit: 'dygn', decimals: 2 })).toBe(`1,25${NBSP}dygn`);
	expect(figureWithUnit(25.53, { unit: '%', decimals: 1 })).toBe(`25,5${NBSP}%`);
	expect(figureWithUnit(212, { unit: 'antal', decimals: 0 })).toBe('212');
});

it('gives the average of a count a decimal', () => {
	expect(figureText(17.25, { unit: 'antal', decimals: 0 }, true)).toBe('17,3');
});

it('writes a gap as a dash in text and nothing in the picture', () => {
	expect(figureText(null, { unit: 'antal', decimals: 0 })).toBe('–');
	expect(pointText({ value: null }, { unit: 'antal', decimals: 0 })).toBe('');
	expect(pointText({ value: null, hidden: HIDDEN }, { unit: 'antal', decimals: 0 })).toBe('dolt');
});

it('shows a share with its numerator and n', () => {
	expect(baseText({ n: 47, numerator: 12 })).toBe('12 av 47');
	expect(baseText({ n: 47, numerator: null })).toBe(`n${NBSP}=${NBSP}47`);
});
