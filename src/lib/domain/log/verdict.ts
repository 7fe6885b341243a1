/** Where the chain of the log does not hold. */
export interface ChainBreak {
	/** Place in the chain, from 1. */
	position: number;
	/** Number of the entry that stands there; null where the place itself is gone. */
	entry: number | null;
	kind: BreakKind;
}

/** Why it does not hold, in the words that are shown. */
export const BREAK_WORDS = {
	altered: 'loggposten, eller dess plats i kedjan, är ändrad',
	'entry-missing': 'loggposten är borttagen',
	'link-missing': 'länken är borttagen ur kedjan'
} as const;
export type BreakKind = keyof typeof BREAK_WORDS;

/** A change of a case whose history does not say what the log says that it did. */
export interface DifferingRevision {
	entry: number;
	caseId: string;
	version: number;
}

/** What a verification of the log came to. */
export interface LogVerdict {
	/** Links that were looked at, and the last of them: what to keep outside, as an anchor. */
	sealed: number;
	anchor: string | null;
	/** The first breaks, and how many there are in all. */
	breaks: ChainBreak[];
	breakCount: number;
	/** Place of the anchor that was asked for; null where the chain does not hold it any more. */
	anchorAt?: number | null;
	/** Entries that wait to be sealed, and when the oldest of them was written. */
	unsealed: { count: number; oldest: Date | null };
	/** Changes of cases compared with the history; `gone` have none left to compare with. */
	revisions: { compared: number; gone: number; differing: DifferingRevision[] };
}

/** Whether nothing speaks against the log. */
export function isWhole({
	breakCount,
	anchorAt,
	revisions
}: Pick<LogVerdict, 'breakCount' | 'anchorAt' | 'revisions'>): boolean {
	return breakCount === 0 && anchorAt !== null && revisions.differing.length === 0;
}

/** Breaks and differing changes named one by one, at most. */
export const LARGEST_LISTING = 20;
