import { expect, test } from 'vitest';
import { event, exampleCase } from '../../../../tests/support/example-case';
import type { Reminder, Sip } from './case';
import { dueAt, firstReminderOf, remindersOf } from './reminders';

const registered = '2026-11-01T08:00:00.000Z';
const waiting = [event('admitted', '2026-11-01'), event('ready', '2026-11-05')];
const reminder = (at: string, text: string | null): Reminder => ({
	...{ at, text, registered, author: 'karin' }
});
const sip = (on: string | null, outcome: Sip['outcome']): Sip => ({
	...{ called: '2026-11-02', on, outcome, registered }
});

test('what is written and a SIP whose date passes without an outcome are to be done, the first first', () => {
	const record = exampleCase({
		events: waiting,
		reminders: [reminder('2026-11-09 14:00', 'Ring avdelningen'), reminder('2026-11-08', null)],
		sips: [sip('2026-11-07', null), sip('2026-11-06 10:00', 'held'), sip(null, null)]
	});
	expect(remindersOf(record).map(({ at, text }) => [at, text])).toEqual([
		['2026-11-08', 'Bevakning'],
		['2026-11-08', 'Ange utfall av SIP 2026-11-07'],
		['2026-11-09 14:00', 'Ring avdelningen']
	]);
	expect(firstReminderOf(record)).toBe('2026-11-08');
});

test('a SIP with a time of day has passed at that time, and one of somebody who went home is left alone', () => {
	const sips = [sip('2026-11-07 10:00', null)];
	const record = exampleCase({ events: waiting, sips });
	const reminders = remindersOf(record);
	expect(dueAt(reminders, '2026-11-07 09:59')).toEqual([]);
	expect(dueAt(reminders, '2026-11-07 10:00')).toHaveLength(1);
	const home = [...waiting, event('discharged', '2026-11-06')];
	expect(firstReminderOf(exampleCase({ events: home, sips }))).toBe(null);
});
