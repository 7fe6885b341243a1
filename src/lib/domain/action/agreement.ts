import type { LocalDate } from '../calendar/moment';
import type { Action } from './action';
import { ACTION_OWNERS } from './action';
import type { ActionRow } from './action-words';

/** What the name of an action's box begins with. */
export const CHOSEN = 'atgard-';

/** An action as it was when it was agreed on, in the words of that day. */
export interface AgreedAction {
	id: string;
	what: string;
	owner: string;
	responsible: string;
	due: LocalDate;
	/** Of what: the measure and which cases; '' where nothing is said. */
	about: string;
	expected: string;
}

/** What several organisations have agreed on; a new agreement is a new version. */
export interface ActionPlan {
	id: string;
	version: number;
	title: string;
	agreedOn: LocalDate;
	organisations: readonly string[];
	/** As they were then. */
	actions: readonly AgreedAction[];
}

/** An action frozen in words, so that what was agreed on reads the same whatever becomes of it. */
export function agreedAction(action: Action, { about, expected }: ActionRow): AgreedAction {
	const { id, what, owner, responsible, due } = action;
	return {
		...{ id, what, responsible, due },
		owner: ACTION_OWNERS[owner],
		about: [about.measure ?? '', about.selection].filter(Boolean).join(', '),
		expected: expected ?? ''
	};
}
