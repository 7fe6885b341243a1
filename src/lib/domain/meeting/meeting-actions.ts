import { ACTION_OWNERS, ACTION_STATUSES, type Action } from '../action/action';
import { ACTION_NEEDS, inAgendaOrder, isUnfinished, needsOf } from '../action/action-state';
import type { LocalDate } from '../calendar/moment';
import type { Meeting, MinutedAction } from './meeting';

/** An action as a meeting meets it. */
export interface MeetingAction extends MinutedAction {
	/** Waits for a decision, is to be studied or is overdue. */
	presses: boolean;
	/** Comes back at each meeting. */
	isOpen: boolean;
}

/**
 * The actions that a meeting is about, in the order that they are taken up: those that are open, its own,
 * and those that its points are about.
 */
export function meetingActions(
	actions: readonly Action[],
	today: LocalDate,
	meeting?: Pick<Meeting, 'id' | 'points'>
): MeetingAction[] {
	const named = new Set(meeting?.points.map(({ reference }) => reference));
	return inAgendaOrder(actions, today).flatMap((action) => {
		const { id, what, due, owner, responsible, status } = action;
		const isOpen = isUnfinished(action);
		const isNew = meeting !== undefined && isBornAt(action, meeting);
		if (!isOpen && !isNew && !named.has(id)) return [];
		const needs = needsOf(action, today);
		const whose = responsible === '' ? [] : [responsible];
		return [
			{
				...{ id, what, due, isNew, isOpen, presses: needs.length > 0 },
				owner: [ACTION_OWNERS[owner], ...whose].join(', '),
				status: [ACTION_STATUSES[status], ...needs.map((need) => ACTION_NEEDS[need])].join(', ')
			}
		];
	});
}

/** The same as the minutes keep them. */
export function minutedActions(actions: readonly MeetingAction[]): MinutedAction[] {
	return actions.map(({ id, what, owner, due, status, isNew }) => ({
		...{ id, what, owner, due, status, isNew }
	}));
}

/** An action of a meeting says at which of its points it was born, or that it was at the meeting. */
function isBornAt(
	{ origin: { kind, reference } }: Action,
	{ id, points }: Pick<Meeting, 'id' | 'points'>
): boolean {
	return (
		kind === 'meeting' && [id, ...points.map((point) => point.id)].some((at) => at === reference)
	);
}
