import type { CaseView } from '../facts/fact-family';
import type { GridField } from '../case-grid/grid-field';

/** What is looked for: something not filled in, something typed late, something unlikely. */
export const CHECK_KINDS = {
	missing: 'Saknas',
	late: 'Sent',
	odd: 'Ovanligt'
} as const;
export type CheckKind = keyof typeof CHECK_KINDS;

/** What every check says of itself. */
interface Named {
	/** In addresses and in the facts; never changed once used. */
	code: string;
	/** The flaw, as a heading of the list of its cases. */
	title: string;
	/** One sentence: which cases are meant. */
	definition: string;
	/** What is edited in place to mend it; nothing where only the case itself tells more. */
	fields: readonly GridField[];
}

/** A check of discharged cases, by the month of discharge as in every measure (domain.md §3.1). */
export interface Check extends Named {
	kind: CheckKind;
	/** Which cases it is asked of; all discharged ones when left out. */
	concerns?: (view: CaseView) => boolean;
	/** Whether such a case has the flaw. */
	isFlawed: (view: CaseView) => boolean;
}

/**
 * A check of open cases, which time alone turns bad: by the month of the event that it counts
 * from, against the day it is read.
 */
export interface OpenCheck extends Named {
	/** Open longer than `moreThanDays` since then; `ready` means that the person still waits. */
	since: 'ready' | 'admitted';
	moreThanDays: number;
}
