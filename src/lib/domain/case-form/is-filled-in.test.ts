import { expect, it } from 'vitest';
import { isFilledIn } from './is-filled-in';
import { emptyRow } from './values';

it('a part of a form is filled in when it says what an empty form does not', () => {
	expect(isFilledIn('note', '')).toBe(false);
	expect(isFilledIn('note', 'x')).toBe(true);
	expect(isFilledIn('careForm', 'somatisk')).toBe(false);
	expect(isFilledIn('careForm', 'psykiatrisk')).toBe(true);
	expect(isFilledIn('protectedIdentity', true)).toBe(true);
	expect(isFilledIn('contributing', [])).toBe(false);
	expect(isFilledIn('contributing', ['k-sabo'])).toBe(true);
	expect(isFilledIn('answers', [emptyRow('answers')])).toBe(false);
	expect(isFilledIn('answers', [{ answer: '', at: '22', earliest: '' }])).toBe(true);
});
