import type { LocalDate } from '../calendar/moment';
import type { Action, ActionEntry } from './action';

/**
 * What is asked to be decided and not answered since; null where nothing is. An answer ends the
 * escalation, not the action.
 */
export function escalationOf({ entries }: Pick<Action, 'entries'>): ActionEntry | null {
	const last = entries.findLast(({ kind }) => kind === 'escalation' || kind === 'answer');
	return last?.kind === 'escalation' ? last : null;
}

/**
 * Whether it comes back at each meeting: until it is closed, or is done and has been found to be
 * worth keeping where it is to be studied.
 */
export function isUnfinished({
	status,
	studyOn,
	outcome
}: Pick<Action, 'status' | 'studyOn' | 'outcome'>): boolean {
	if (status === 'closed') return false;
	return status !== 'done' || (studyOn !== null && outcome !== 'kept');
}

/** Whether it was to be done before today, and is not. */
export function isOverdue({ status, due }: Pick<Action, 'status' | 'due'>, today: LocalDate) {
	return (status === 'open' || status === 'started') && due < today;
}

/** Whether the day has come to look at what became of it. */
function awaitsStudy(
	action: Pick<Action, 'status' | 'studyOn' | 'startedOn' | 'outcome'>,
	today: LocalDate
): boolean {
	const { startedOn, studyOn } = action;
	return startedOn !== null && studyOn !== null && studyOn <= today && isUnfinished(action);
}

/** What asks for somebody, the most pressing first; empty for an action that can wait. */
export function needsOf(action: Action, today: LocalDate): ActionNeed[] {
	if (!isUnfinished(action)) return [];
	const needs: ActionNeed[] = [];
	if (escalationOf(action) !== null) needs.push('decision');
	if (awaitsStudy(action, today)) needs.push('study');
	if (isOverdue(action, today)) needs.push('overdue');
	return needs;
}

/** What an action asks for. */
export const ACTION_NEEDS = {
	decision: 'behöver beslut',
	study: 'dags att följa upp',
	overdue: 'försenad'
} as const;
export type ActionNeed = keyof typeof ACTION_NEEDS;

/** In the order that they are taken up: what needs a decision, what is to be studied, by due date. */
export function inAgendaOrder(actions: readonly Action[], today: LocalDate): Action[] {
	const rank = (action: Action) => {
		const [first] = needsOf(action, today);
		if (first !== undefined) return Object.keys(ACTION_NEEDS).indexOf(first);
		return isUnfinished(action) ? 3 : 4;
	};
	return actions.toSorted((one, other) => {
		const between = rank(one) - rank(other);
		if (between !== 0) return between;
		return one.due === other.due ? one.id.localeCompare(other.id) : one.due < other.due ? -1 : 1;
	});
}
