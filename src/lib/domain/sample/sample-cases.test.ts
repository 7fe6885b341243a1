import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { monthOf } from '../calendar/month';
import { findingsOf } from '../case/rules';
import { daysReadyToDischarge } from '../case/day-count';
import { dischargeDate } from '../case/timeline';
import { choicesFrom } from './sample-choices';
import { sampleCases } from './sample-cases';

const request = {
	seed: 1,
	kommun: '2480',
	committees: { older: 'ÄN', younger: 'IFN' },
	choices: choicesFrom(INITIAL),
	from: '2024-01-01',
	now: '2026-02-10 14:30',
	perMonth: 150,
	prefix: 'EX-',
	improvesFrom: '2025-03-01'
};
const cases = [...sampleCases(request)];

function meanDays(from: string, to: string): number {
	const days = cases.flatMap((record) => {
		const discharged = dischargeDate(record);
		const own = daysReadyToDischarge(record);
		return discharged && discharged >= from && discharged <= to && own !== null ? [own] : [];
	});
	return days.reduce((sum, own) => sum + own, 0) / days.length;
}

describe('the sample', () => {
	it('holds no case that the rules of a case refuse', () => {
		const errors = cases.flatMap((record) =>
			findingsOf(record, { now: request.now, lists: INITIAL })
				.filter(({ level }) => level === 'error')
				.map(({ field, message }) => `${record.number} ${field}: ${message}`)
		);
		expect(errors).toEqual([]);
	});

	it('is the same every time', () => {
		expect([...sampleCases(request)]).toEqual(cases);
	});

	it('goes on where it was when the days pass', () => {
		const later = [...sampleCases({ ...request, now: '2026-03-01 08:00' })];
		const closed = cases.filter((record) => {
			const discharged = dischargeDate(record);
			return (
				discharged !== null && discharged < '2025-06-01' && record.shortStays.every(({ to }) => to)
			);
		});
		const numbers = new Set(closed.map(({ number }) => number));
		const again = later.filter(({ number }) => numbers.has(number));
		expect(again.map(({ number, ward }) => [number, ward])).toEqual(
			closed.map(({ number, ward }) => [number, ward])
		);
	});

	it('has whole months of the volume asked for and open cases', () => {
		const months = new Map<string, number>();
		let open = 0;
		for (const record of cases) {
			const discharged = dischargeDate(record);
			if (discharged === null) open += 1;
			else months.set(monthOf(discharged), (months.get(monthOf(discharged)) ?? 0) + 1);
		}
		expect([...months.keys()].sort()[0]).toBe('2024-01');
		for (const [month, count] of months) {
			if (month < '2026-02') expect(count, month).toSatisfy((n: number) => n > 100 && n < 210);
		}
		expect(open).toBeGreaterThan(10);
	});

	it('waits less after the improvement than before it', () => {
		expect(meanDays('2024-01-01', '2025-02-28')).toBeGreaterThan(1.3);
		expect(meanDays('2024-01-01', '2025-02-28')).toBeLessThan(2);
		expect(meanDays('2025-10-01', '2026-01-31')).toBeLessThan(1.3);
	});

	it('bears numbers that no real case has, each once', () => {
		const numbers = cases.map(({ number }) => number);
		expect(new Set(numbers).size).toBe(numbers.length);
		expect(numbers.every((number) => /^EX-\d{4}-\d{5}$/.test(number))).toBe(true);
	});
});
