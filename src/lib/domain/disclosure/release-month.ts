import { lastDay, type Month } from '../calendar/month';
import { UNKNOWN_GROUP, type Dimension } from '../facts/dimension';
import { MEASURES } from '../measures/catalogue';
import { monthGroups, zeroCell, type EvaluationInput } from '../measures/evaluate';
import { dimensionGrouping } from '../measures/group-names';
import type { Cell, EvaluationContext, GroupedMeasure, Grouping } from '../measures/measure';
import type { FactTable } from '../measures/fact-table';
import { isHidden, isWholeHidden, rowKey, type Mask } from './mask';
import { BREAKDOWNS, WHOLE, wholeMonth, type Breakdown, type MonthTables } from './month-tables';
import { figureKey, type ReleasedFigures } from './released';

/** A month with its hidden cells chosen, and what evaluating its measures needs. */
export interface MonthToRelease {
	month: Month;
	tables: MonthTables;
	mask: Mask;
	context: Omit<EvaluationContext, 'partial'>;
}

/** Figures by breakdown and group. */
export type MonthRelease = Readonly<Record<Breakdown, ReadonlyMap<string, ReleasedFigures>>>;

type Figures = Record<string, Cell | null>;

/**
 * Everything that samverkan readers see of a month, and the only thing made of its facts for
 * them: what the mask hides is null.
 */
export function releaseMonth(release: MonthToRelease): MonthRelease {
	const all = BREAKDOWNS.map((breakdown) => [breakdown, releaseBreakdown(release, breakdown)]);
	return Object.fromEntries(all) as MonthRelease;
}

/** The same for one breakdown. A group without any figure is left out. */
export function releaseBreakdown(
	release: MonthToRelease,
	breakdown: Breakdown
): Map<string, ReleasedFigures> {
	const released = new Map<string, ReleasedFigures>();
	for (const group of groupsOf(release, breakdown)) {
		const figures =
			breakdown === 'total' ? wholeFigures(release) : partFigures(release, breakdown, group);
		if (Object.keys(figures).length > 0) released.set(group, figures);
	}
	return released;
}

/** The groups with cases, and those that a row hidden as a whole must not tell from them. */
function groupsOf({ tables, context }: MonthToRelease, breakdown: Breakdown): Set<string> {
	const found = tables[breakdown].keys();
	if (breakdown === 'total') return new Set([WHOLE]);
	return new Set([...found, ...listed(dimensionGrouping(breakdown, ''), context)]);
}

function listed(grouping: Grouping, { lists }: Pick<EvaluationContext, 'lists'>): string[] {
	if (grouping.fixed) return grouping.fixed.map(({ code }) => code);
	if (grouping.list === null) return [];
	return [...lists[grouping.list].map(({ code }) => code), UNKNOWN_GROUP];
}

function wholeFigures(release: MonthToRelease): Figures {
	const figures: Figures = {};
	const input = inputOf(release, 'total');
	for (const measure of MEASURES) {
		if (measure.kind === 'grouped') {
			addGroups(figures, measure, release, input);
			continue;
		}
		const cell = monthGroups(measure, input, release.month)?.get(null);
		if (cell) figures[measure.code] = isWholeHidden(release.mask, measure.disclosure) ? null : cell;
	}
	return figures;
}

function partFigures(release: MonthToRelease, dimension: Dimension, group: string): Figures {
	const figures: Figures = {};
	const input = inputOf(release, dimension);
	for (const measure of MEASURES) {
		if (measure.kind === 'grouped' || !measure.breakdowns.includes(dimension)) continue;
		const cell = monthGroups(measure, input, release.month, group)?.get(null);
		if (!cell) continue;
		const row = rowKey(measure.disclosure, dimension);
		if (isHidden(release.mask, row, group)) figures[measure.code] = null;
		else if (release.tables[dimension].has(group)) figures[measure.code] = cell;
	}
	return figures;
}

function addGroups(
	figures: Figures,
	measure: GroupedMeasure,
	release: MonthToRelease,
	input: EvaluationInput
): void {
	for (const grouping of measure.groupings) {
		const cells = monthGroups(measure, { ...input, grouping: grouping.name }, release.month);
		if (cells === null) return;
		const empty = zeroCell(measure, input, [release.month]);
		const row = grouping.disclosure;
		const groups = new Set([...cells.keys(), ...listed(grouping, release.context)]);
		for (const group of groups) {
			const key = figureKey(measure.code, grouping.name, group);
			const cell = cells.get(group);
			if (isHidden(release.mask, row, group ?? WHOLE)) figures[key] = null;
			else if (cell) figures[key] = cell;
		}
		const everything = [...groups].every((group) => isHidden(release.mask, row, group ?? WHOLE));
		figures[measure.code] = everything || empty === null ? null : { ...empty, value: null };
	}
}

function inputOf(
	{ month, tables, context }: MonthToRelease,
	breakdown: Breakdown
): EvaluationInput {
	const groups = [...tables[breakdown]].map(
		([group, facts]) => [breakdown === 'total' ? null : group, new Map([[month, facts]])] as const
	);
	const table: FactTable = {
		groups: new Map(groups),
		activity: new Map([[month, wholeMonth(tables)]]),
		partial: false
	};
	return { table, context, today: lastDay(month) };
}
