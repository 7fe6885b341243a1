import type { CheckKind } from './check';
import type { FlawCount } from './quality-facts';

/** A check over the months of the page. */
export interface CareRow {
	code: string;
	title: string;
	definition: string;
	/** What is wrong can be mended in the list. */
	mendable: boolean;
	/** Parallel to the months; null where there is nothing to count. */
	counts: readonly (FlawCount | null)[];
	/** Of open cases: how many there are at all, whatever month. */
	now: number | null;
}

/** Checks that belong together. */
export interface CareKind {
	kind: CheckKind | 'open';
	title: string;
	rows: readonly CareRow[];
}
