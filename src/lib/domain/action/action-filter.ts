import { strayWords } from '../address/strays';
import type { LocalDate } from '../calendar/moment';
import { printable } from '../format/printable';
import type { Action, ActionOwner, ActionStatus } from './action';
import { needsOf, type ActionNeed } from './action-state';

/** Owners and states as addresses name them. */
export const OWNER_SLUGS: Readonly<Record<ActionOwner, string>> = {
	kommun: 'kommun',
	region: 'region',
	'health-centre': 'halsocentral',
	joint: 'gemensam'
};
export const STATE_SLUGS: Readonly<Record<ActionStatus | ActionNeed, string>> = {
	decision: 'beslut',
	study: 'uppfoljning',
	overdue: 'forsenad',
	open: 'oppen',
	started: 'pagar',
	done: 'klar',
	closed: 'avslutad'
};

/** Which actions are asked for; the parameters of the address. */
export interface ActionFilter {
	matt?: string;
	avdelning?: string;
	agare?: string;
	lage?: string;
}
const ACTION_PARAMETERS = ['matt', 'avdelning', 'agare', 'lage'] as const;

/** What an address asks for, and in sentences what of it the page has no answer to. */
export function readActionFilter(parameters: URLSearchParams): {
	filter: ActionFilter;
	unread: string[];
} {
	const unread = strayWords(parameters, [...ACTION_PARAMETERS]);
	const filter: ActionFilter = {};
	for (const name of ACTION_PARAMETERS) {
		const value = parameters.get(name);
		if (value) filter[name] = value;
	}
	const known = (slugs: Readonly<Record<string, string>>, value: string | undefined) =>
		value === undefined || Object.values(slugs).includes(value);
	if (!known(OWNER_SLUGS, filter.agare)) {
		unread.push(`Ägaren ”${printable(filter.agare ?? '')}” finns inte.`);
	}
	if (!known(STATE_SLUGS, filter.lage)) {
		unread.push(`Läget ”${printable(filter.lage ?? '')}” finns inte.`);
	}
	return { filter, unread };
}

/** Whether an action is among those that are asked for. */
export function isAsked(
	action: Action,
	{ matt, avdelning, agare, lage }: ActionFilter,
	today: LocalDate
): boolean {
	if (matt !== undefined && action.measure !== matt) return false;
	if (avdelning !== undefined && action.selection.ward !== avdelning) return false;
	if (agare !== undefined && OWNER_SLUGS[action.owner] !== agare) return false;
	if (lage === undefined) return true;
	return [action.status, ...needsOf(action, today)].some((state) => STATE_SLUGS[state] === lage);
}
