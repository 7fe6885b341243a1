import { expect, it } from 'vitest';
import type { CaseEvent, EventType } from './case';
import { timelineOf } from './timeline';

const event = (type: EventType, at: string): CaseEvent => ({
	type,
	at,
	registered: '2020-01-01T00:00:00.000Z'
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
