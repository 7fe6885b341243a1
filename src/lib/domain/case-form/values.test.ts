import { expect, it } from 'vitest';
import { emptyRow } from './values';
import { isFilledIn } from './inputs';

it('a part of a form is filled in when it says what an empty form does not', () => {
	expect(isFilledIn('')).toBe(false);
	expect(isFilledIn('x')).toBe(true);
	expect(isFilledIn('somatisk')).toBe(false);
	expect(isFilledIn('psykiatrisk')).toBe(true);
	expect(isFilledIn(true)).toBe(true);
	expect(isFilledIn([])).toBe(false);
	expect(isFilledIn(['k-sabo'])).toBe(true);
	expect(isFilledIn([emptyRow('answers')])).toBe(false);
	expect(isFilledIn([{ answer: '', at: '22', earliest: '' }])).toBe(true);
});
