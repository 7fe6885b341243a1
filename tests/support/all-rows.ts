import { monthsBetween, type Month } from '../../src/lib/domain/calendar/month';
import { groupsIn } from '../../src/lib/domain/measures/fact-table';
import type { Measure } from '../../src/lib/domain/measures/measure';
import {
	groupsSeen,
	orderedGroups,
	orderedSplits,
	rowPeriods,
	rowsOf,
	type MeasureRow,
	type RowRequest
} from '../../src/lib/domain/measures/rows';

/** A measure's rows of all periods of a table that is in memory, in the order they are given. */
export function allRows(
	measure: Measure,
	{ from, to, ...request }: RowRequest & { from: Month; to: Month }
): MeasureRow[] {
	const periods = rowPeriods(measure, request, monthsBetween(from, to));
	const { lists } = request.context;
	const splits = groupsIn(request.table);
	const seen = splits.flatMap((split) =>
		periods.flatMap((period) => groupsSeen(measure, request, period, split))
	);
	const groups = orderedGroups(measure, request, seen, lists);
	return periods.flatMap((period) =>
		orderedSplits(request.by, splits, lists).flatMap((split) =>
			rowsOf(measure, request, { period, split, groups })
		)
	);
}
