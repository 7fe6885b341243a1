import { firstDay, lastDay, type Month } from '../calendar/month';
import { groupLabel, inOrder } from '../measures/group-names';
import type { Cell, Grouping } from '../measures/measure';
import type { Lists } from '../lists/lists';
import type { AxisLabel } from './chart-view';

/** Cells by group, as evaluated; null in a gap. */
export type GroupCells = ReadonlyMap<string | null, Cell> | null;

/**
 * The groups on the axis, in list order: what the list offers in the months shown (a zero is
 * worth seeing) and whatever else has data, such as ended values and `okänd`.
 */
export function groupAxis(
	grouping: Grouping,
	lists: Lists,
	cells: readonly GroupCells[],
	months: { from: Month; to: Month }
): AxisLabel[] {
	const offered = grouping.fixed?.map((group) => group.code) ?? offeredIn(grouping, lists, months);
	const seen = cells.flatMap((groups) =>
		groups === null
			? []
			: [...groups].filter(([, cell]) => hasSomething(cell)).map(([code]) => code)
	);
	const codes = [...offered, ...seen.filter((code) => code !== null)];
	return inOrder(grouping, codes, lists).map((code) => ({
		key: code,
		label: groupLabel(grouping, code, lists)
	}));
}

/** Whether a group's cell is worth a place on the axis. */
export function hasSomething(cell: Cell): boolean {
	return cell.n > 0 || (cell.value ?? 0) !== 0 || cell.hidden !== undefined;
}

function offeredIn(
	{ list }: Grouping,
	lists: Lists,
	{ from, to }: { from: Month; to: Month }
): string[] {
	if (list === null) return [];
	return lists[list]
		.filter(
			({ validFrom, validTo }) =>
				(validFrom === null || validFrom <= lastDay(to)) &&
				(validTo === null || validTo >= firstDay(from))
		)
		.map((item) => item.code);
}
