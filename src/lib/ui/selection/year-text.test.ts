import { expect, it } from 'vitest';
import { readYear } from './year-text';

it('reads a year and nothing else', () => {
	expect(readYear('2019')).toBe(2019);
	expect([readYear('19'), readYear('2019-12'), readYear(null)]).toEqual([null, null, null]);
});
