import type { LocalDate } from '../calendar/moment';

/** What came of looking at an entry, in the words that are shown. */
export const REVIEW_OUTCOMES = {
	'in-order': 'Utan anmärkning',
	'follow-up': 'Följs upp'
} as const;
export type ReviewOutcome = keyof typeof REVIEW_OUTCOMES;

/** What the entries of a spot check are drawn from; empty texts do not limit. */
export interface ReviewSelection {
	from: LocalDate;
	to: LocalDate;
	/** A group of events or one event (log-event). */
	event: string;
	/** Committee of the case; entries about one case only. */
	committee: string;
	/** How many were asked for. */
	size: number;
}

/** Entries in a spot check, at most: what one person goes through with care. */
export const LARGEST_SAMPLE = 100;
