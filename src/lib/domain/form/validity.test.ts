import { describe, expect, it } from 'vitest';
import { overlapMessage, overlaps } from './validity';

const year2019 = { validFrom: '2019-01-01', validTo: '2019-12-31' };

describe('two periods of validity', () => {
	it('overlap when they share a single day, in whichever order they are compared', () => {
		const lastDayOn = { validFrom: '2019-12-31', validTo: null };
		expect(overlaps(year2019, lastDayOn)).toBe(true);
		expect(overlaps(lastDayOn, year2019)).toBe(true);
	});

	it('do not overlap when one begins the day after the other ends', () => {
		const after = { validFrom: '2020-01-01', validTo: null };
		expect(overlaps(year2019, after)).toBe(false);
		expect(overlaps(after, year2019)).toBe(false);
	});

	it('always overlap when both are valid until further notice', () => {
		expect(
			overlaps(
				{ validFrom: '2018-01-01', validTo: null },
				{ validFrom: '2030-01-01', validTo: null }
			)
		).toBe(true);
	});

	it('that overlap are explained with the day to end the earlier one on', () => {
		const running = { validFrom: '2018-01-01', validTo: null };
		expect(
			overlapMessage('ett målvärde', running, { validFrom: '2026-01-01', validTo: null })
		).toBe(
			'Det finns redan ett målvärde som gäller från 2018-01-01 tills vidare. Avsluta det den 2025-12-31 eller tidigare, eller välj en senare första dag.'
		);
	});
});
