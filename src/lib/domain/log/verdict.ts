import type { Finding } from './finding';

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
	'link-missing': 'förseglingen är borttagen ur kedjan'
} as const;
export type BreakKind = keyof typeof BREAK_WORDS;

/** A change of a case whose history does not say what the log says that it did. */
export interface DifferingRevision {
	entry: number;
	caseId: string;
	version: number;
}

/** What came of comparing the chain with what was written down about it outside the database. */
export interface AnchorComparison {
	/** The file; null where there was none to compare with. */
	file: string | null;
	/** The file is there and this program may not read it. */
	closed: boolean;
	/** Lines that were compared, and lines that cannot be read, as after a computer that stopped. */
	compared: number;
	unreadable: number;
	/** From when the first of them is. */
	since: Date | null;
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
	/** What was kept outside the database by the product itself. */
	anchors: AnchorComparison;
	/** Entries that wait to be sealed, and when the oldest of them was written. */
	unsealed: { count: number; oldest: Date | null };
	/** Changes of cases compared with the history; `gone` have none left to compare with. */
	revisions: { compared: number; gone: number; differing: DifferingRevision[] };
	/** Whatever else speaks against the log, the first of it, and how much there is in all. */
	findings: Finding[];
	findingCount: number;
	/** From when times, whole changes and published figures are covered; before it, what was then. */
	coveredFrom: Date | null;
}

/** Whether nothing speaks against the log. */
export function isWhole({
	breakCount,
	anchorAt,
	revisions,
	findingCount
}: Pick<LogVerdict, 'breakCount' | 'anchorAt' | 'revisions' | 'findingCount'>): boolean {
	return (
		breakCount === 0 && findingCount === 0 && anchorAt !== null && revisions.differing.length === 0
	);
}

/** Breaks, findings and differing changes named one by one, at most. */
export const LARGEST_LISTING = 20;

/** A verdict before anything has been looked at. */
export function emptyVerdict(): LogVerdict {
	return {
		...{ sealed: 0, anchor: null, breaks: [], breakCount: 0 },
		anchors: { file: null, closed: false, compared: 0, unreadable: 0, since: null },
		unsealed: { count: 0, oldest: null },
		revisions: { compared: 0, gone: 0, differing: [] },
		...{ findings: [], findingCount: 0, coveredFrom: null }
	};
}

/** Adds a break to a verdict. */
export function addBreak(verdict: LogVerdict, found: ChainBreak): void {
	verdict.breakCount += 1;
	if (verdict.breaks.length < LARGEST_LISTING) verdict.breaks.push(found);
}

/** Adds a finding to a verdict. */
export function addFinding(verdict: LogVerdict, found: Finding): void {
	verdict.findingCount += 1;
	if (verdict.findings.length < LARGEST_LISTING) verdict.findings.push(found);
}
