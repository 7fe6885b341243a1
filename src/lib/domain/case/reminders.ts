import { addDays, dateOf, timeOf, type Moment } from '../calendar/moment';
import type { Case } from './case';
import { timelineOf } from './timeline';

/** Something that a case wants done, and from when. */
export interface CaseReminder {
	at: Moment;
	/** What is to be done, in words. */
	text: string;
	/** Which of what somebody wrote; null for what comes by itself, and goes when the case says more. */
	key: string | null;
}

/**
 * What a case wants done: what somebody wrote, and of an open case each SIP whose date passes
 * without an outcome. What is to be done first stands first.
 */
export function remindersOf(record: Case): CaseReminder[] {
	const written = record.reminders.map((one) => ({
		at: one.at,
		text: one.text ?? 'Bevakning',
		key: reminderKey(one)
	}));
	const open = timelineOf(record).discharged === null;
	const overdue = record.sips.flatMap(({ on, outcome }) =>
		open && on !== null && outcome === null
			? [{ at: passed(on), text: `Ange utfall av SIP ${dateOf(on)}`, key: null }]
			: []
	);
	return [...written, ...overdue].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** From when the case first wants something done; null for nothing. */
export function firstReminderOf(record: Case): Moment | null {
	return remindersOf(record)[0]?.at ?? null;
}

/** Those that are to be done by `now`; one without time of day is from the beginning of its day. */
export function dueAt<Of extends { at: Moment }>(reminders: readonly Of[], now: Moment): Of[] {
	return reminders.filter(({ at }) => at <= now);
}

/** What tells a written reminder from the others of its case. */
export function reminderKey({ at, registered }: { at: Moment; registered: string }): string {
	return `${at} ${registered}`;
}

/** When a date has passed: its time of day, or the end of the day. */
function passed(on: Moment): Moment {
	return timeOf(on) === null ? addDays(on, 1) : on;
}
