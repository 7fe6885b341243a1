import type { Action } from '../action/action';
import { escalationOf, isUnfinished, needsOf, type ActionNeed } from '../action/action-state';
import { addDays, dateOf, type LocalDate, type Moment } from '../calendar/moment';
import { dueAt } from '../case/reminders';
import { standingAt, type PaymentClock } from './standing';
import { MISSING_WORDS, type BoardRow, type MissingPart } from './waiting-person';

/** The parts of the morning's ten minutes, in the order they are taken, and how long each may take. */
export const DAILY_PARTS = [
	{ name: 'vantar', title: 'Vilka väntar', minutes: 1 },
	{ name: 'brinner', title: 'Vad brinner', minutes: 3 },
	{ name: 'uppmarksamhet', title: 'Se upp med', minutes: 2 },
	{ name: 'atgarder', title: 'Åtgärder', minutes: 3 },
	{ name: 'beslut', title: 'Behöver beslut', minutes: 1 }
] as const;
export type DailyPart = (typeof DAILY_PARTS)[number]['name'];

/** Somebody whom the kommun pays for, or soon does. */
export interface Burning {
	row: BoardRow;
	days: number | null;
	clock: PaymentClock;
}

/** Whom the kommun pays for today and whom it pays for next, both in the order of the board. */
export function burningAt(
	rows: readonly BoardRow[],
	now: Moment
): { running: Burning[]; coming: Burning[] } {
	const all = rows.map((row) => ({ row, ...standingAt(row, now) }));
	return {
		running: all.filter(({ clock }) => clock.state === 'running'),
		coming: all.filter(({ clock }) => clock.state === 'coming')
	};
}

/** How many of those who wait lack each part, cannot be received, or have something due. */
export function attentionAt(rows: readonly BoardRow[], now: Moment) {
	const lacking = (part: MissingPart) =>
		rows.filter(({ missing }) => missing.includes(part)).length;
	return {
		missing: (Object.keys(MISSING_WORDS) as MissingPart[]).map((part) => ({
			part,
			count: lacking(part)
		})),
		cannotReceive: rows.filter(({ answer }) => answer?.type === 'cannotReceive').length,
		due: rows.filter(({ reminders }) => dueAt(reminders, now).length > 0).length
	};
}

/** Days that an action is told of before it is due. */
export const SOON_DAYS = 7;

/** An action as the morning tells of it. */
export interface DailyAction extends Pick<Action, 'id' | 'what' | 'owner' | 'responsible' | 'due'> {
	/** Why it is told of; null for one that is only soon due. */
	need: ActionNeed | null;
}

/**
 * The actions of a morning: those late, to be studied or soon due, the earliest due first; and apart from
 * them those where somebody has asked for a decision, with what was asked.
 */
export function dailyActions(actions: readonly Action[], now: Moment) {
	const today = dateOf(now);
	const unfinished = actions.filter((action) => isUnfinished(action)).toSorted(byDue);
	const due = unfinished.flatMap((action): DailyAction[] => {
		const [need = null] = needsOf(action, today).filter((one) => one !== 'decision');
		return need !== null || isSoonDue(action, today) ? [{ ...told(action), need }] : [];
	});
	const escalated = unfinished.flatMap((action) => {
		const asked = escalationOf(action);
		return asked === null ? [] : [{ ...told(action), asked: asked.text }];
	});
	return { due, escalated };
}

function isSoonDue({ status, due }: Action, today: LocalDate): boolean {
	return (status === 'open' || status === 'started') && due <= addDays(today, SOON_DAYS);
}

function told({ id, what, owner, responsible, due }: Action) {
	return { id, what, owner, responsible, due };
}

function byDue(one: Action, other: Action): number {
	return one.due < other.due ? -1 : one.due > other.due ? 1 : 0;
}
