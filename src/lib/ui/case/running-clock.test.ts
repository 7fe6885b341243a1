import { expect, it } from 'vitest';
import { runningClock } from './running-clock';

it('a page left open knows what time it is, past midnight too', () => {
	const minutesLater = (minutes: number) =>
		runningClock('2019-12-31 23:50', () => minutes * 60_000)();
	expect(minutesLater(0)).toBe('2019-12-31 23:50');
	expect(minutesLater(9)).toBe('2019-12-31 23:59');
	expect(minutesLater(75)).toBe('2020-01-01 01:05');
});
