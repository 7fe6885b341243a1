import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateFromDayNumber } from '../calendar/moment';
import type { CaseEvent, EventType } from './case';
import { daysReadyToDischarge, timelineOf } from './timeline';

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

it('a timeline keeps the latest estimate and correction', () => {
	const timeline = timelineOf({
		events: [
			event('admitted', '2019-12-01'),
			event('plannedDischarge', '2019-12-04'),
			event('plannedDischarge', '2019-12-06')
		]
	});
	expect(timeline.plannedDischarge).toBe('2019-12-06');
	expect(timeline.firstReady).toBeNull();
});
