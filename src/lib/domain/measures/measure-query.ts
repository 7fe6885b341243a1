import { isMonth, type Month } from '../calendar/month';
import type { FileCommittee } from '../casefile/read-row';
import { valueKey } from '../casefile/value-key';
import { DIMENSIONS, UNKNOWN_GROUP, type Dimension } from '../facts/dimension';
import type { Lists } from '../lists/lists';
import { measureByCode, MEASURES } from './catalogue';
import { DIMENSION_LIST, dimensionGrouping, listLabel } from './group-names';
import type { Measure } from './measure';

/** A question to the machine interface (domain.md §9), understood. */
export interface MeasureQuery {
	measures: readonly Measure[];
	from: Month;
	to: Month;
	/** Breakdown, or null. */
	by: Dimension | null;
	/** Grouping other than a measure's default, e.g. `owner`, or null. */
	grouping: string | null;
	filters: Partial<Record<Dimension, string>>;
}

/** Why a question cannot be answered: the parameter and, in plain Swedish, what to do. */
export interface QueryProblem {
	parameter: string;
	message: string;
}

/** Longest period that may be asked for. */
const MAX_YEARS = 50;

/**
 * Reads a question's parameters: `from`, `to` (months), `by` (a dimension, or a grouping such
 * as `owner`) and any dimension as a filter, by code or name. `code` is a measure or `all`.
 * Command line and API share it; `committees` are those the person may ask about.
 */
export function readMeasureQuery(
	code: string,
	parameters: Readonly<Record<string, string | undefined>>,
	{ lists, committees }: { lists: Lists; committees: readonly FileCommittee[] }
): { query: MeasureQuery } | { problems: QueryProblem[] } {
	const problems: QueryProblem[] = [];
	const refuse = (parameter: string, message: string) => problems.push({ parameter, message });
	const one = measureByCode(code);
	if (code !== 'all' && !one) refuse('mått', `Måttet ${code} finns inte. Skriv en kod eller all.`);
	const measures = one ? [one] : MEASURES;
	const from = parameters.from ?? '';
	const to = parameters.to ?? '';
	if (!isMonth(from)) refuse('from', 'Ange första månaden som ÅÅÅÅ-MM, till exempel 2019-01.');
	if (!isMonth(to)) refuse('to', 'Ange sista månaden som ÅÅÅÅ-MM, till exempel 2019-12.');
	if (isMonth(from) && isMonth(to)) {
		if (to < from) refuse('to', 'Sista månaden är före den första.');
		if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= MAX_YEARS)
			refuse('to', `Fråga om högst ${MAX_YEARS} år i taget.`);
	}
	const by = DIMENSIONS.find((dimension) => dimension === parameters.by) ?? null;
	const grouping = by === null ? (parameters.by ?? null) : null;
	const answering = measures.filter((measure) => canBeSplit(measure, by, grouping));
	if (answering.length === 0) refuse('by', `Det går inte att dela upp på ${parameters.by}.`);
	const filters: Partial<Record<Dimension, string>> = {};
	for (const dimension of DIMENSIONS) {
		const typed = parameters[dimension];
		if (typed === undefined || typed === '') continue;
		const group =
			dimension === 'committee'
				? committeeNamed(typed, committees)
				: groupNamed(dimension, typed, lists);
		if (group === null) refuse(dimension, `${typed} finns inte. Kontrollera stavningen.`);
		else filters[dimension] = group;
	}
	if (problems.length > 0) return { problems };
	return { query: { measures: answering, from, to, by, grouping, filters } };
}

function canBeSplit(measure: Measure, by: Dimension | null, grouping: string | null): boolean {
	if (by !== null) return measure.breakdowns.includes(by);
	if (grouping === null) return true;
	return measure.kind === 'grouped' && measure.groupings.some(({ name }) => name === grouping);
}

/** The committee a person means by what files call it or its name; null when there is none. */
function committeeNamed(typed: string, committees: readonly FileCommittee[]): string | null {
	const wanted = valueKey(typed);
	const found = committees.find(({ code, abbreviation, name }) =>
		[code, abbreviation, name].some((known) => valueKey(known) === wanted)
	);
	return found?.code ?? null;
}

/** The group a person means by a code or a name; null when the dimension has neither. */
function groupNamed(dimension: Dimension, typed: string, lists: Lists): string | null {
	const list = DIMENSION_LIST[dimension];
	const fixed = dimensionGrouping(dimension, '').fixed?.map(({ code }) => code);
	const listed = list === null ? [] : lists[list].map(({ code }) => code);
	const known = fixed ?? listed;
	const wanted = valueKey(typed);
	return (
		[...known, UNKNOWN_GROUP].find((code) =>
			[code, list === null ? code : listLabel(lists, list, code)].some(
				(name) => valueKey(name) === wanted
			)
		) ?? null
	);
}
