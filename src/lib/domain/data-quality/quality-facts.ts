import type { FactFamily } from '../facts/fact-family';
import { factOf, type Facts, type WHOLE_ONLY } from '../facts/facts';
import type { Check } from './check';
import { CHECKS } from './checks';

/** What its facts are under. */
const FLAWS: (typeof WHOLE_ONLY)[number] = 'brist';

/** The fact that counts the cases with a flaw; a case that has it carries it too. */
export function flawFact({ code }: Pick<Check, 'code'>): string {
	return `${FLAWS}/${code}`;
}

/** The fact that counts the cases a check is asked of, where those are not all. */
function concernedFact({ code }: Pick<Check, 'code'>): string {
	return `${FLAWS}/${code}/av`;
}

/**
 * What Registervård counts, by the month of discharge: `brist/<check>` and `brist/<check>/av`.
 * Kept with the other facts so that a count and the list of its cases can never differ, but only
 * for the whole of a month, and never published (docs/data-quality.md).
 */
export const quality: FactFamily = {
	contribute(view, add) {
		if (view.month === null) return;
		for (const check of CHECKS) {
			if (check.concerns && !check.concerns(view)) continue;
			if (check.concerns) add(view.month, concernedFact(check));
			if (check.isFlawed(view)) add(view.month, flawFact(check));
		}
	}
};

/** Every fact of the family. */
export const QUALITY_FACTS: readonly string[] = CHECKS.flatMap((check) => [
	flawFact(check),
	concernedFact(check)
]);

/** How many cases have a flaw, of how many that could have it. */
export interface FlawCount {
	flawed: number;
	of: number;
}

/** Reads a check's count out of the facts of a month, or of several. */
export function flawCount(check: Check, facts: Facts): FlawCount {
	const of = factOf(facts, check.concerns ? concernedFact(check) : 'cases');
	return { flawed: factOf(facts, flawFact(check)), of };
}
