import type { Case } from '../case/case';
import type { Timeline } from '../case/timeline';
import type { LocalDate } from '../calendar/moment';
import type { Agreement } from '../payment/agreement';
import type { AddFact } from './facts';

/** What a family may look at besides the case itself. */
export interface FactContext {
	/**
	 * Last date whose days are counted for what is still running (open cases, running short
	 * stays): yesterday (domain.md §3.1).
	 */
	countTo: LocalDate;
	/** The kommun's agreements, any order (domain.md §3.2). */
	agreements: readonly Agreement[];
}

/** A case with its timeline read once. */
export interface CaseView {
	record: Case;
	timeline: Timeline;
	/** Days from ready to discharge; null where the case has none (domain.md §3.1). */
	days: number | null;
	/** Month of discharge; null while open. */
	month: string | null;
}

/**
 * Facts that belong together and that one or several measures read. `contribute` adds what
 * one case is worth; it is pure and sees nothing but its arguments.
 */
export interface FactFamily {
	contribute(view: CaseView, add: AddFact, context: FactContext): void;
}
