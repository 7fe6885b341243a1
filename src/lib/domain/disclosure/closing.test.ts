import { expect, it } from 'vitest';
import { lastClosedMonth, lastClosing } from './closing';

it('a month is closed from the 10th of the next', () => {
	expect(lastClosedMonth('2020-01-09')).toBe('2019-11');
	expect(lastClosedMonth('2020-01-10')).toBe('2019-12');
	expect(lastClosedMonth('2020-01-31')).toBe('2019-12');
});

it('the latest closing is the latest 10th', () => {
	expect(lastClosing('2020-01-09')).toBe('2019-12-10');
	expect(lastClosing('2020-01-10')).toBe('2020-01-10');
	expect(lastClosing('2020-03-01')).toBe('2020-02-10');
});
