import type { Action, Organisation } from '../action/action';
import { mayChange } from '../action/action-rights';
import { ACTION_NEEDS, escalationOf, isUnfinished, needsOf } from '../action/action-state';
import { actionPath } from '../address/paths';
import type { LocalDate } from '../calendar/moment';
import type { Month } from '../calendar/month';
import { careHref } from '../data-quality/address';
import { capitalized } from '../format/capitalized';
import { formatDateShort, formatMonth } from '../format/date';
import { formatCount } from '../format/number';

/** Something that is for the reader to do now, and is no reminder of a case. */
export interface DueThing {
	key: string;
	/** What is to be done. */
	text: string;
	about: string;
	/** Where it is done. */
	href: string;
}

/**
 * What an organisation has to do in its actions: a decision that is asked for, a study whose day has
 * come, what is late or due today. Of others' actions others are told.
 */
export function actionsDue(
	actions: readonly Action[],
	organisation: Organisation,
	today: LocalDate
): DueThing[] {
	return actions.flatMap((action) => {
		if (!isUnfinished(action) || !mayChange(organisation, action)) return [];
		const [need] = needsOf(action, today);
		const dueToday =
			action.due === today && (action.status === 'open' || action.status === 'started');
		if (need === undefined && !dueToday) return [];
		const word = need === undefined ? 'ska vara klar i dag' : ACTION_NEEDS[need];
		const asked = need === 'decision' ? escalationOf(action)?.text : undefined;
		return {
			key: `action ${action.id}`,
			text: `Åtgärd: ${action.what}`,
			about: asked ? `${word}: ${asked}` : `${word}, senast ${formatDateShort(action.due)}`,
			href: actionPath(action.id)
		};
	});
}

/** The months that have ended and that somebody has yet to review, the first of them first. */
export function monthsDue(months: Iterable<Month>): DueThing[] {
	return [...months].sort().map((month) => ({
		key: `month ${month}`,
		text: `Granska ${formatMonth(month)}`,
		about: 'siffrorna är preliminära tills månaden är granskad',
		href: careHref({ month })
	}));
}

/** Corrections that samverkan has not seen, in one line: they are all looked at in the same way. */
export function correctionsDue(waiting: readonly { month: Month; cases: number }[]): DueThing[] {
	if (waiting.length === 0) return [];
	return [
		{
			key: 'corrections',
			text: capitalized(`rättelser väntar i ${formatCount(waiting.length, 'månad', 'månader')}`),
			about: `samverkan ser ${waiting.map(({ month }) => formatMonth(month)).join(', ')} som förut`,
			href: careHref()
		}
	];
}
