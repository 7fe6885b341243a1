import { expect, it } from 'vitest';
import { startOfDay } from './clock';

it('a day begins at midnight in Stockholm, summer and winter and on the days between', () => {
	const begins = (date: string) => startOfDay(date).toISOString();
	expect(begins('2026-01-15')).toBe('2026-01-14T23:00:00.000Z');
	expect(begins('2026-07-15')).toBe('2026-07-14T22:00:00.000Z');
	expect(begins('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
	expect(begins('2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
	expect(begins('2026-10-25')).toBe('2026-10-24T22:00:00.000Z');
	expect(begins('2026-10-26')).toBe('2026-10-25T23:00:00.000Z');
});
