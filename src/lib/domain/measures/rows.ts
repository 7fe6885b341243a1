import type { Month } from '../calendar/month';
import { monthsIn, periodsBetween, type PublishedPeriod } from '../disclosure/published-period';
import { publishedGrain } from '../disclosure/released-cells';
import type { Dimension } from '../facts/dimension';
import type { Lists } from '../lists/lists';
import { figuresOver, zeroCell, type EvaluationInput } from './evaluate';
import { DIMENSION_GROUPS, dimensionGrouping, groupName, inOrder } from './group-names';
import { HIDDEN } from './hidden';
import type { Cell, Grouping, Measure } from './measure';

/** A row of the machine interface (domain.md §9). */
export interface MeasureRow {
	/** A month; of what is published by third and year, `2025-01/2025-04` and `2025`. */
	period: PublishedPeriod;
	/** Code (plan, type, reason, kind) or name (ward, health centre); null for the whole. */
	group: string | null;
	/** The breakdown's value, on measures that already have groups. */
	by?: string;
	/** Unrounded; null is a gap or a mean of nothing. */
	value: number | null;
	/** Null where it is hidden, also beside a figure that is shown. */
	n: number | null;
	/** The figure is hidden, so that a small number cannot be seen or worked out (domain.md §5.3). */
	suppressed: boolean;
}

/** What rows are made from. */
export interface RowRequest extends EvaluationInput {
	/** The dimension that the table's groups are; null when it has none. */
	by: Dimension | null;
}

/** What the rows of every month are about, in the order in which they come. */
export interface RowOrder {
	/** The breakdown's groups; only null where there is none. */
	splits: readonly (string | null)[];
	/** The measure's own groups; only null for a single measure. */
	groups: readonly (string | null)[];
}

/** A month that has no figures. */
const GAP: Cell = { value: null, n: 0 };

/**
 * What a measure has rows for in a stretch of months: the months, or of what is published by the
 * third the thirds and then the year that lie in it, once it is published.
 */
export function rowPeriods(
	measure: Measure,
	{ table, grouping }: Pick<EvaluationInput, 'table' | 'grouping'>,
	months: readonly Month[]
): readonly PublishedPeriod[] {
	const [from, to] = [months[0], months.at(-1)];
	if (table.released === undefined || from === undefined || to === undefined) return months;
	const grain = publishedGrain(measure, table.released, grouping);
	if (grain === 'month') return months;
	const { whole } = table.released;
	const years = periodsBetween('year', from, to).filter((year) => whole.has(year));
	return grain === 'year' ? years : [...periodsBetween('third', from, to), ...years];
}

/** The groups that a measure has something about in a period of one of the table's groups. */
export function groupsSeen(
	measure: Measure,
	request: RowRequest,
	period: PublishedPeriod,
	split: string | null
): string[] {
	const cells = figuresOver(measure, request, monthsIn(period), split);
	return cells === null ? [] : [...cells.keys()].filter((group) => group !== null);
}

/** The breakdown's groups in drawing order, of those that any period has something about. */
export function orderedSplits(
	by: Dimension | null,
	seen: Iterable<string | null>,
	lists: Lists
): (string | null)[] {
	if (by === null) return [null];
	return inOrder(
		dimensionGrouping(by, by),
		[...seen].filter((code) => code !== null),
		lists
	);
}

/** A measure's groups in drawing order: the fixed ones, and those that any period has something about. */
export function orderedGroups(
	measure: Measure,
	{ grouping: asked }: Pick<EvaluationInput, 'grouping'>,
	seen: Iterable<string>,
	lists: Lists
): (string | null)[] {
	const grouping = groupingOf(measure, asked === undefined ? {} : { grouping: asked });
	if (grouping === null) return [null];
	const fixed = grouping.fixed?.map(({ code }) => code) ?? [];
	return inOrder(grouping, [...fixed, ...seen], lists);
}

/**
 * A measure's rows of one period and one of the table's groups. A group without anything in a
 * period that has data is left out where the measure is a mean, else 0; in a gap every group is
 * null.
 */
export function rowsOf(
	measure: Measure,
	request: RowRequest,
	{
		period,
		split,
		groups
	}: { period: PublishedPeriod; split: string | null; groups: RowOrder['groups'] }
): MeasureRow[] {
	const months = monthsIn(period);
	const cells = figuresOver(measure, request, months, split);
	const grouping = groupingOf(measure, request);
	return groups.flatMap((group) => {
		const cell =
			cells === null ? GAP : (cells.get(group) ?? zeroCell(measure, request, months, split));
		return cell === null ? [] : [rowOf(period, grouping, group, split, cell, request)];
	});
}

/** The grouping asked for; null for a single measure. */
export function groupingOf(
	measure: Measure,
	{ grouping }: Pick<EvaluationInput, 'grouping'>
): Grouping | null {
	if (measure.kind === 'single') return null;
	return measure.groupings.find(({ name }) => name === grouping) ?? measure.groupings[0];
}

function rowOf(
	period: PublishedPeriod,
	grouping: Grouping | null,
	group: string | null,
	split: string | null,
	{ value, n: base, hidden, nHidden }: Cell,
	{ by, context }: RowRequest
): MeasureRow {
	const suppressed = hidden !== undefined;
	const n = suppressed || nHidden !== undefined ? null : base;
	const splitName =
		split === null || by === null
			? null
			: groupName(DIMENSION_GROUPS[by].list, split, context.lists);
	if (grouping === null || group === null) {
		return { period, group: splitName, value, n, suppressed };
	}
	const named = groupName(grouping.list, group, context.lists);
	const row = { period, group: named, value, n, suppressed };
	return splitName === null ? row : { ...row, by: splitName };
}

type TableCell = string | number | null;

/**
 * The heading of measures as one table, for a CSV file. `published` figures also say which are
 * hidden, since an empty value may be a gap.
 */
export function measureHeading(published: boolean): string[] {
	const heading = ['mått', 'titel', 'enhet', 'period', 'grupp', 'uppdelning', 'värde', 'n'];
	return published ? [...heading, 'dold'] : heading;
}

/** A row of that table: a measure's figure for a month and group. */
export function measureCells(
	{ code, title, unit }: Measure,
	{ period, group, by, value, n, suppressed }: MeasureRow,
	published: boolean
): TableCell[] {
	const figure = suppressed ? [HIDDEN, HIDDEN] : [value, n ?? HIDDEN];
	const cells = [code, title, unit, period, group, by ?? null, ...figure];
	return published ? [...cells, suppressed ? 'ja' : null] : cells;
}
