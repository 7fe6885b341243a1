import { monthsBetween, type Month } from '../calendar/month';
import type { Dimension } from '../facts/dimension';
import { groupsIn as tableGroups } from './fact-table';
import { monthGroups, zeroCell, type EvaluationInput } from './evaluate';
import { DIMENSION_LIST, dimensionGrouping, groupName, inOrder } from './group-names';
import type { Cell, Grouping, Measure } from './measure';

/** A row of the machine interface (domain.md §9). */
export interface MeasureRow {
	period: Month;
	/** Code (plan, type, reason, kind) or name (ward, health centre); null for the whole. */
	group: string | null;
	/** The breakdown's value, on measures that already have groups. */
	by?: string;
	/** Unrounded; null is a gap or a mean of nothing. */
	value: number | null;
	/** Null where the figure is suppressed. */
	n: number | null;
	/** The figure is hidden, so that a small number cannot be seen or worked out (domain.md §5.3). */
	suppressed: boolean;
}

/** Which rows are wanted. */
export interface RowRequest extends EvaluationInput {
	from: Month;
	to: Month;
	/** The dimension that the table's groups are; null when it has none. */
	by: Dimension | null;
}

/** A month that has no figures. */
const GAP: Cell = { value: null, n: 0, persons: 0 };

/**
 * A measure's rows month by month, then by group in list order. A group without anything in a
 * month that has data is left out where the measure is a mean, else 0; in a gap every group
 * seen in the period is null.
 */
export function rowsOf(measure: Measure, request: RowRequest): MeasureRow[] {
	const months = monthsBetween(request.from, request.to);
	const splits = splitsOf(request);
	const evaluated = splits.map((split) => ({
		split,
		months: months.map((month) => monthGroups(measure, request, month, split))
	}));
	const grouping = groupingOf(measure, request);
	const seen = evaluated.flatMap(({ months }) =>
		months.flatMap((cells) => (cells === null ? [] : [...cells.keys()]))
	);
	const groups = grouping === null ? [null] : groupsIn(grouping, seen, request);
	return months.flatMap((period, index) =>
		evaluated.flatMap(({ split, months }) =>
			groups.flatMap((group) => {
				const cells = months[index] ?? null;
				const cell =
					cells === null ? GAP : (cells.get(group) ?? zeroCell(measure, request, [period], split));
				return cell === null ? [] : [rowOf(period, grouping, group, split, cell, request)];
			})
		)
	);
}

/** The grouping asked for; null for a single measure. */
export function groupingOf(
	measure: Measure,
	{ grouping }: Pick<EvaluationInput, 'grouping'>
): Grouping | null {
	if (measure.kind === 'single') return null;
	return measure.groupings.find(({ name }) => name === grouping) ?? measure.groupings[0];
}

/** The table's groups in drawing order. */
function splitsOf({ table, by, context }: RowRequest): (string | null)[] {
	if (by === null) return [null];
	const codes = tableGroups(table).filter((code) => code !== null);
	return inOrder(dimensionGrouping(by, by), codes, context.lists);
}

function groupsIn(
	grouping: Grouping,
	seen: readonly (string | null)[],
	{ context }: RowRequest
): string[] {
	const fixed = grouping.fixed?.map(({ code }) => code) ?? [];
	const codes = seen.filter((code) => code !== null);
	return inOrder(grouping, [...fixed, ...codes], context.lists);
}

function rowOf(
	period: Month,
	grouping: Grouping | null,
	group: string | null,
	split: string | null,
	{ value, n: base, hidden }: Cell,
	{ by, context }: RowRequest
): MeasureRow {
	const suppressed = hidden !== undefined;
	const n = suppressed ? null : base;
	const splitName =
		split === null || by === null ? null : groupName(DIMENSION_LIST[by], split, context.lists);
	if (grouping === null || group === null) {
		return { period, group: splitName, value, n, suppressed };
	}
	const named = groupName(grouping.list, group, context.lists);
	const row = { period, group: named, value, n, suppressed };
	return splitName === null ? row : { ...row, by: splitName };
}
