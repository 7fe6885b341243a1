import { expect, it } from 'vitest';
import { eventsNamed, LOG_EVENTS, LOG_GROUPS } from './log-event';

it('every event stands in exactly one group that a reviewer can choose', () => {
	const grouped = Object.values(LOG_GROUPS).flatMap(({ events }) => [...events]);
	expect([...grouped].sort()).toEqual(Object.keys(LOG_EVENTS).sort());
});

it('a choice is a group, one event, or nothing known', () => {
	expect(eventsNamed('import')).toEqual([
		...['import-staged', 'import-viewed', 'import-committed', 'import-undone'],
		'import-discarded'
	]);
	expect(eventsNamed('case-read')).toEqual(['case-read']);
	expect(eventsNamed('toString')).toBeNull();
});
