import { describe, expect, it } from 'vitest';
import { lastMonthPast, lastYearPast } from './limit';

describe('the last year whose cases may go', () => {
	it('is past when all the months have gone since it ended', () => {
		expect(lastYearPast('2025-12-31', 24)).toBe(2022);
		expect(lastYearPast('2026-01-01', 24)).toBe(2023);
		expect(lastYearPast('2026-11-25', 24)).toBe(2023);
	});

	it('need not have ended a whole number of years ago', () => {
		expect(lastYearPast('2026-03-31', 3)).toBe(2024);
		expect(lastYearPast('2026-04-01', 3)).toBe(2025);
	});

	it('ends with its December', () => {
		expect(lastMonthPast('2026-11-25', 24)).toBe('2023-12');
	});
});
