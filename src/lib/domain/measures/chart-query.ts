import { printable } from '../format/printable';
import type { ChartParameters } from '../machine/chart-parameters';
import type { Problem } from '../machine/problem';
import type { Rebase } from '../spc/phases';
import { ownGroupsNamed } from './group-names';
import { readMeasureQuery, type KnownGroups, type MeasureQuery } from './measure-query';
import type { Measure } from './measure';

/** A question for a measure's control chart (domain.md §9), understood. */
export interface ChartQuery {
	measure: Measure;
	/** The measure's own group that is asked about; null for the whole. */
	group: string | null;
	/** Which cases it is made of; `grouping` is the group's. */
	cases: MeasureQuery;
}

/** Understands a question for a chart, whose parameters are well formed. */
export function readChartQuery(
	code: string,
	parameters: ChartParameters,
	known: KnownGroups
): { query: ChartQuery; problems: null } | { query: null; problems: Problem[] } {
	const read = readMeasureQuery(code, parameters, known);
	if (read.problems !== null) return { query: null, problems: read.problems };
	const [measure, ...others] = read.query.measures;
	if (measure === undefined || others.length > 0) {
		const message = 'Ett diagram är om ett mått. Skriv måttets kod.';
		return { query: null, problems: [{ code: 'unknown-measure', parameter: 'mått', message }] };
	}
	const problems = rebaseProblems(parameters);
	const { group: typed } = parameters;
	const [named, ...more] = typed === undefined ? [] : ownGroupsNamed(measure, typed, known.lists);
	if (typed !== undefined && (named === undefined || more.length > 0)) {
		problems.push(groupProblem(measure, typed, more.length > 0));
	}
	if (problems.length > 0) return { query: null, problems };
	const cases = { ...read.query, grouping: named?.grouping ?? null };
	return { query: { measure, group: named?.group ?? null, cases }, problems: null };
}

/** What is wrong with where new phases are asked to begin. */
export function rebaseProblems({ rebase, to }: Pick<ChartParameters, 'rebase' | 'to'>): Problem[] {
	// One that is before the period is the phase that the period begins in.
	const late = rebase.find((month) => month > to);
	if (late === undefined) return [];
	const message = `Fasen ${late} börjar efter den sista månaden. Ta bort den, eller fråga om fler månader.`;
	return [{ code: 'out-of-bounds', parameter: 'rebase', message }];
}

/** The phases that are asked for; a program gives no reason. */
export function askedRebases({ rebase }: Pick<ChartParameters, 'rebase'>): Rebase[] {
	return [...new Set(rebase)].map((from) => ({ from, reason: null }));
}

function groupProblem(measure: Measure, typed: string, several: boolean): Problem {
	const name = printable(typed);
	const message =
		measure.kind === 'single'
			? `Måttet ${measure.code} har inga grupper. Ta bort group.`
			: several
				? `${name} kan vara flera grupper. Skriv koden.`
				: `Gruppen ${name} finns inte. Kontrollera stavningen.`;
	return { code: 'wrong-value', parameter: 'group', message };
}
