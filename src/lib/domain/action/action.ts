import type { AnnotatedSelection } from '../annotation/annotation';
import type { LocalDate } from '../calendar/moment';
import type { Month } from '../calendar/month';
import type { ChartFinding } from './action-verdict';

/** Whose it is to do (domain.md §10). */
export const ACTION_OWNERS = {
	kommun: 'Kommunen',
	region: 'Regionen',
	'health-centre': 'Hälsocentralen',
	joint: 'Gemensam'
} as const;
export type ActionOwner = keyof typeof ACTION_OWNERS;

export const ACTION_STATUSES = {
	open: 'öppen',
	started: 'pågår',
	done: 'klar',
	closed: 'avslutad'
} as const;
export type ActionStatus = keyof typeof ACTION_STATUSES;

/** Where it was seen that something had to be done. */
export const ACTION_ORIGINS = {
	signal: 'Ett tecken i ett diagram',
	ward: 'En avdelning',
	cause: 'En orsak',
	comment: 'En kommentar',
	meeting: 'Ett möte',
	own: 'Skriven utan anledning i ett diagram'
} as const;
export type ActionOrigin = keyof typeof ACTION_ORIGINS;

/** What is decided at the study date. */
export const ACTION_OUTCOMES = {
	kept: 'behållen',
	adjusted: 'justerad',
	ended: 'avslutad'
} as const;
export type ActionOutcome = keyof typeof ACTION_OUTCOMES;

/** Who writes: no person is named in an action, the log knows who it was. */
export const ORGANISATIONS = { kommun: 'Kommunen', region: 'Regionen' } as const;
export type Organisation = keyof typeof ORGANISATIONS;

export const ENTRY_KINDS = {
	feedback: 'Återkoppling',
	escalation: 'Behöver beslut',
	answer: 'Svar',
	study: 'Uppföljning'
} as const;
export type EntryKind = keyof typeof ENTRY_KINDS;

/** Something written in an action. It is added, never changed. */
export interface ActionEntry {
	id: string;
	/** When, UTC. */
	at: string;
	by: Organisation;
	kind: EntryKind;
	/** What is said; of a study the reason for its decision. */
	text: string;
	/** What the measure's chart said at the study, in words; null of other kinds. */
	verdict: string | null;
	/** The same as data, whatever words it is said in. */
	found: ChartFinding | null;
	decision: ActionOutcome | null;
}

/** What an action is to do to its measure. */
export interface ExpectedEffect {
	direction: 'lower' | 'higher';
	/** How much, in the measure's unit. */
	size: number;
	by: LocalDate;
}

/** Something that was agreed to be changed, until it is seen whether it helped. */
export interface Action {
	id: string;
	/** The kommun whose figures it is about, by its code. */
	kommun: string;
	/** Whose figures; null for those of all committees. */
	committee: string | null;
	/** Whether samverkan reads it. */
	shared: boolean;
	/** The reference is a code or an id in the place that it comes from. */
	origin: { kind: ActionOrigin; month: Month | null; reference: string | null };
	/** The measure's code. */
	measure: string | null;
	/** The cases of the measure that it is about; empty for all. */
	selection: AnnotatedSelection;
	what: string;
	owner: ActionOwner;
	/** A function, such as Avdelningschef; empty where none is said. */
	responsible: string;
	due: LocalDate;
	effect: ExpectedEffect | null;
	startedOn: LocalDate | null;
	studyOn: LocalDate | null;
	status: ActionStatus;
	/** What the latest study decided. */
	outcome: ActionOutcome | null;
	/** Who last wrote what it says. */
	writtenBy: Organisation;
	/** When it was made, UTC. */
	at: string;
	/** The earliest first. */
	entries: ActionEntry[];
}

/** An action owned by others than the kommun, or agreed at a meeting, is read by samverkan. */
export function isAlwaysShared({
	owner,
	origin
}: Pick<Action, 'owner'> & { origin: Pick<Action['origin'], 'kind'> }): boolean {
	return owner !== 'kommun' || origin.kind === 'meeting';
}

/** Who reads an action that is shared. */
export const SHARED_READERS = 'Åtgärden läses av kommunen och av samverkan';

/** Who reads an action whatever its writer chooses, and why; null where the writer chooses. */
export function readersText(action: Parameters<typeof isAlwaysShared>[0]): string | null {
	if (!isAlwaysShared(action)) return null;
	const why =
		action.origin.kind === 'meeting' ? 'den bestäms på ett möte' : 'andra än kommunen ska göra den';
	return `${SHARED_READERS}, eftersom ${why}.`;
}
