import { DIMENSIONS } from '../facts/dimension';
import type { Problem } from '../machine/problem';
import type { MeasureQuery } from '../measures/measure-query';

/** What is published has one breakdown at a time: the words for asking for more. */
export const ONE_AT_A_TIME =
	'Samverkan ser en uppdelning i taget. Ta bort filter eller uppdelningar tills högst en är kvar.';

/**
 * Holds a samverkan reader's question to what is published: the whole, one breakdown, or one group
 * of a breakdown; measures that already have groups only as a whole (`all` leaves them out).
 */
export function readPublishedQuery(
	query: MeasureQuery
): { query: MeasureQuery; problems: null } | { query: null; problems: Problem[] } {
	const filters = DIMENSIONS.filter((dimension) => query.filters[dimension]);
	const asked = filters.length + (query.by === null ? 0 : 1);
	const parameter = filters.at(-1) ?? 'by';
	const refused = {
		query: null,
		problems: [{ code: 'not-published' as const, parameter, message: ONE_AT_A_TIME }]
	};
	if (asked > 1) return refused;
	if (asked === 0) return { query, problems: null };
	const measures = query.measures.filter(({ kind }) => kind === 'single');
	return measures.length === 0 ? refused : { query: { ...query, measures }, problems: null };
}
