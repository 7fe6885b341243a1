import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateFromDayNumber } from '../calendar/moment';
import type { CaseEvent, EventType } from './case';
import { countedStay, daysCounted, daysReadyToDischarge } from './day-count';
import { dayCountWords } from './day-count-words';

const event = (type: EventType, at: string): CaseEvent => ({
	type,
	at,
	registered: '2020-01-01T00:00:00.000Z'
});
const days = (events: CaseEvent[], plan: string | null = 'hem-bef') =>
	daysReadyToDischarge({ events, plan });

describe('days from ready to discharge', () => {
	it('are 0 when the person leaves the same day', () => {
		expect(
			days([event('ready', '2019-12-01 08:00'), event('discharged', '2019-12-01 17:00')])
		).toBe(0);
	});

	it('are summed over the ready periods; the days between a withdrawal and a new notice are left out', () => {
		expect(
			days([
				event('ready', '2019-12-01 10:00'),
				event('readyWithdrawn', '2019-12-03 16:00'),
				event('ready', '2019-12-10 10:00'),
				event('discharged', '2019-12-14 12:00')
			])
		).toBe(6);
	});

	it('end with the withdrawal when no new notice came', () => {
		expect(
			days([
				event('ready', '2019-12-01'),
				event('readyWithdrawn', '2019-12-03'),
				event('discharged', '2019-12-20')
			])
		).toBe(2);
	});

	it('do not exist for a person who died, was never ready or is still in hospital', () => {
		const ready = event('ready', '2019-12-01');
		const discharged = event('discharged', '2019-12-04');
		expect(days([ready, discharged], 'avliden')).toBeNull();
		expect(days([discharged])).toBeNull();
		expect(days([ready])).toBeNull();
	});

	it('are never negative when events come in order', () => {
		const steps = fc.array(fc.nat(400), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 30_000 }),
				steps,
				(start, [a = 0, b = 0, c = 0, d = 0]) => {
					const first = addDays(dateFromDayNumber(start), a);
					const withdrawn = addDays(first, b);
					const again = addDays(withdrawn, c);
					const events = [
						event('ready', first),
						event('readyWithdrawn', withdrawn),
						event('ready', again),
						event('discharged', addDays(again, d))
					];
					expect(days(events)).toBe(b + d);
				}
			)
		);
	});
});

describe('days so far', () => {
	const again = [
		event('ready', '2019-12-01 10:00'),
		event('readyWithdrawn', '2019-12-03 16:00'),
		event('ready', '2019-12-10 10:00')
	];
	const soFar = (events: CaseEvent[], plan: string | null = null) =>
		daysCounted(countedStay({ events, plan }), '2019-12-14 09:00');

	it('are the sum of the ready periods for who still waits, and stand still for who is withdrawn', () => {
		expect(soFar(again)).toBe(6);
		expect(soFar(again.slice(0, 2))).toBe(2);
	});

	it('come to what the case has once it is discharged', () => {
		const home = [...again, event('discharged', '2019-12-14 12:00')];
		expect(daysReadyToDischarge({ events: home, plan: null })).toBe(soFar(again));
	});

	it('do not exist for who was never ready or has died', () => {
		expect(soFar([event('admitted', '2019-12-01')])).toBeNull();
		expect(soFar(again, 'avliden')).toBeNull();
	});

	it('are told with the parts that they are the sum of', () => {
		const { title, facts } = dayCountWords({ events: again, plan: null }, '2019-12-14 09:00');
		expect(title.replaceAll('\u00a0', ' ')).toBe('6 dygn hittills');
		expect(facts.map(({ label, text }) => `${label}: ${text}`.replaceAll('\u00a0', ' '))).toEqual([
			'Utskrivningsklar 1 december 2019 kl. 10:00, återtagen 3 december 2019 kl. 16:00: 2 dygn',
			'Utskrivningsklar 10 december 2019 kl. 10:00, väntar: 4 dygn'
		]);
	});
});
