import type { Month } from '../calendar/month';
import type { Cell, Measure } from '../measures/measure';
import { figureKey, type ReleasedFigures, type ReleasedTable } from './released';
import { periodFigure, periodPercentile } from './released-period';
import { HIDDEN } from '../measures/hidden';

const HIDDEN_CELL: Cell = { value: null, n: 0, hidden: HIDDEN };

/** Which figures of a published table are read. */
export interface ReleasedSelection {
	months: readonly Month[];
	/** The table's group. */
	group: string | null;
	/** For measures with several groupings; the first when left out. */
	grouping?: string | undefined;
}

/** Those of `months` that are published and in which the measure has data. */
export function releasedMonths(
	measure: Measure,
	table: ReleasedTable,
	months: readonly Month[]
): Month[] {
	return months.filter((month) => {
		const whole = table.whole.get(month);
		return whole !== undefined && figureKey(measure.code) in whole;
	});
}

/**
 * A measure's cells over months that have data, by its groups; a single measure has the group
 * null. Null when no month has data, and for a breakdown of a measure that already has groups.
 */
export function releasedCells(
	measure: Measure,
	table: ReleasedTable,
	{ months, group, grouping }: ReleasedSelection
): ReadonlyMap<string | null, Cell> | null {
	const withData = releasedMonths(measure, table, months);
	if (withData.length === 0) return null;
	const figures = withData.map((month) => ({
		month,
		figures: table.groups.get(group)?.get(month) ?? {}
	}));
	const cellOf = (key: string) => periodCellOf(measure, key, figures, table);
	if (measure.kind === 'single') return new Map([[null, cellOf(figureKey(measure.code))]]);
	if (!figures.every((each) => figureKey(measure.code) in each.figures)) return null;
	const name = measure.groupings.find((each) => each.name === grouping) ?? measure.groupings[0];
	const start = figureKey(measure.code, name.name, '');
	const keys = new Set(figures.flatMap((each) => Object.keys(each.figures)));
	return new Map(
		[...keys]
			.filter((key) => key.startsWith(start))
			.map((key) => [key.slice(start.length), cellOf(key)])
	);
}

/** The figure of a group that nothing was counted in: zero for a count, null for anything else. */
export function releasedZero(
	measure: Measure,
	table: ReleasedTable,
	months: readonly Month[]
): Cell | null {
	if (measure.aggregation !== 'count') return null;
	if (measure.kind === 'single' || !measure.base) return { value: 0, n: 0 };
	const n = releasedMonths(measure, table, months).reduce(
		(sum, month) => sum + (table.whole.get(month)?.[figureKey(measure.code)]?.n ?? 0),
		0
	);
	return { value: 0, n };
}

function periodCellOf(
	measure: Measure,
	key: string,
	figures: readonly { month: Month; figures: ReleasedFigures }[],
	table: ReleasedTable
): Cell {
	const own = figures.map(({ month, figures }) => {
		const cell = figures[key];
		return { month, cell: cell === undefined ? nothing(measure, table, month) : cell };
	});
	const share = measure.percentile;
	const figure =
		share !== undefined && own.length > 1
			? periodPercentile(
					share,
					figures.map((each) => each.figures)
				)
			: periodFigure(measure, own);
	return figure ?? HIDDEN_CELL;
}

function nothing(measure: Measure, table: ReleasedTable, month: Month): Cell {
	const missing = table.whole.get(month)?.[figureKey(measure.code)]?.missing;
	if (missing !== undefined) return { value: null, n: 0, missing };
	// No days make no persons a day; a mean or share of nothing has no value.
	const value = measure.unit === 'personer' ? 0 : null;
	return releasedZero(measure, table, [month]) ?? { value, n: 0 };
}
