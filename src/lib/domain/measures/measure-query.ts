import type { Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import type { FileCommittee } from '../casefile/row-cells';
import { DIMENSIONS, type Dimension } from '../facts/dimension';
import type { Lists } from '../lists/lists';
import type { MeasureParameters } from '../machine/measure-parameters';
import { printable } from '../format/printable';
import type { Problem, ProblemCode } from '../machine/problem';
import { spanProblem } from '../period/bounds';
import { readMonth } from '../period/read-period';
import { measureByCode, MEASURES } from './catalogue';
import { committeesNamed, groupsNamed } from './group-names';
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

/** What a question is understood by. */
export interface KnownGroups {
	lists: Lists;
	/** Those that the person may ask about. */
	committees: readonly FileCommittee[];
	today: LocalDate;
}

/**
 * Understands a question whose parameters are well formed: which measures (`code` is one, or
 * `all`), months and groups it means. Command line and API share it.
 */
export function readMeasureQuery(
	code: string,
	parameters: MeasureParameters,
	known: KnownGroups
): { query: MeasureQuery; problems: null } | { query: null; problems: Problem[] } {
	const problems: Problem[] = [];
	const refuse = (code: ProblemCode, parameter: string, message: string) =>
		problems.push({ code, parameter, message });
	const measures = measuresNamed(code);
	if (measures.length === 0) {
		const message = `Måttet ${printable(code)} finns inte. Skriv en kod eller all.`;
		refuse('unknown-measure', 'mått', message);
	}
	const { from, to } = parameters;
	problems.push(...spanProblems(parameters, known.today));
	const by = DIMENSIONS.find((dimension) => dimension === parameters.by) ?? null;
	const grouping = by === null ? (parameters.by ?? null) : null;
	const answering = measures.filter((measure) => canBeSplit(measure, by, grouping));
	if (measures.length > 0 && answering.length === 0) {
		refuse('wrong-value', 'by', `Måttet ${code} går inte att dela upp på ${parameters.by}.`);
	}
	const { filters, problems: wrong } = readFilters(parameters, known);
	problems.push(...wrong);
	if (problems.length > 0) return { query: null, problems };
	return { query: { measures: answering, from, to, by, grouping, filters }, problems: null };
}

/** Understands which cases are asked about: groups by their codes or names. */
export function readFilters(
	parameters: Partial<Record<Dimension, string | undefined>>,
	{ lists, committees }: Pick<KnownGroups, 'lists' | 'committees'>
): { filters: MeasureQuery['filters']; problems: Problem[] } {
	const problems: Problem[] = [];
	const filters: MeasureQuery['filters'] = {};
	for (const dimension of DIMENSIONS) {
		const typed = parameters[dimension];
		if (typed === undefined) continue;
		const [group, ...others] =
			dimension === 'committee'
				? committeesNamed(typed, committees)
				: groupsNamed(dimension, typed, lists);
		if (group !== undefined && others.length === 0) filters[dimension] = group;
		else {
			const message =
				group === undefined
					? `${printable(typed)} finns inte. Kontrollera stavningen.`
					: `${printable(typed)} kan vara flera: ${[group, ...others].join(', ')}. Skriv koden.`;
			problems.push({ code: 'wrong-value', parameter: dimension, message });
		}
	}
	return { filters, problems };
}

/** What is wrong with the months that are asked about. */
export function spanProblems(
	{ from, to }: Pick<MeasureParameters, 'from' | 'to'>,
	today: LocalDate
): Problem[] {
	const code = 'out-of-bounds';
	const each = Object.entries({ from, to }).flatMap(([parameter, month]): Problem[] => {
		const { problem } = readMonth(month, today);
		return problem === null ? [] : [{ code, parameter, message: problem }];
	});
	if (each.length > 0) return each;
	const tooLong = spanProblem(from, to);
	return tooLong === null ? [] : [{ code, parameter: 'to', message: tooLong }];
}

function measuresNamed(code: string): readonly Measure[] {
	if (code === 'all') return MEASURES;
	const measure = measureByCode(code);
	return measure === undefined ? [] : [measure];
}

function canBeSplit(measure: Measure, by: Dimension | null, grouping: string | null): boolean {
	if (by !== null) return measure.breakdowns.includes(by);
	if (grouping === null) return true;
	return measure.kind === 'grouped' && measure.groupings.some(({ name }) => name === grouping);
}
