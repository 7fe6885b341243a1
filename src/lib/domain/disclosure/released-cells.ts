import { daysInMonth, type Month } from '../calendar/month';
import { HIDDEN } from '../measures/hidden';
import type { Cell, Measure } from '../measures/measure';
import { rowGrain, unitGrain } from './disclosure-rule';
import {
	isPublishedFor,
	monthsIn,
	thirdOf,
	yearPeriodOf,
	type Grain,
	type PublishedPeriod
} from './published-period';
import { figureKey, type ReleasedTable } from './released';
import { periodFigure } from './released-period';

const HIDDEN_CELL: Cell = { value: null, n: 0, hidden: HIDDEN };

/** Which figures of a published table are read. */
export interface ReleasedSelection {
	months: readonly Month[];
	/** The table's group. */
	group: string | null;
	/** For measures with several groupings; the first when left out. */
	grouping?: string | undefined;
}

/** The shortest periods in which a measure is published in a table. */
export function publishedGrain(
	measure: Measure,
	{ breakdown }: Pick<ReleasedTable, 'breakdown'>,
	grouping?: string
): Grain {
	if (measure.kind === 'single') return unitGrain(measure.disclosure, breakdown);
	return rowGrain(groupingOf(measure, grouping).disclosure);
}

/**
 * The published periods that `months` consist of, the longest there are: years, then thirds, then
 * months where the measure is published by month. Months that are not published are left out.
 * Null where a published month cannot be told from those around it.
 */
function periodsOf(
	measure: Measure,
	table: ReleasedTable,
	{ months, grouping }: Pick<ReleasedSelection, 'months' | 'grouping'>
): PublishedPeriod[] | null {
	const grain = publishedGrain(measure, table, grouping);
	const key = figureKey(measure.code);
	const asked = new Set(months);
	const found = new Set<PublishedPeriod>();
	for (const month of months) {
		const period = [yearPeriodOf(month), thirdOf(month), month].find(
			(each) =>
				isPublishedFor(grain, each) &&
				key in (table.whole.get(each) ?? {}) &&
				monthsIn(each).every((one) => asked.has(one))
		);
		if (period !== undefined) found.add(period);
		else if (grain !== 'month' && table.whole.has(month)) return null;
	}
	return [...found];
}

/** Those of `months` that are published and in which the measure has data. */
export function releasedMonths(
	measure: Measure,
	table: ReleasedTable,
	months: readonly Month[]
): Month[] {
	const own = new Set((periodsOf(measure, table, { months }) ?? []).flatMap(monthsIn));
	return months.filter((month) => own.has(month) && table.whole.has(month));
}

/**
 * A measure's cells over months that have data, by its groups; a single measure has the group
 * null. Null when no month has data, where the measure is not published for so short a period, and
 * for a breakdown of a measure that already has groups.
 */
export function releasedCells(
	measure: Measure,
	table: ReleasedTable,
	{ months, group, grouping }: ReleasedSelection
): ReadonlyMap<string | null, Cell> | null {
	const periods = periodsOf(measure, table, { months, grouping });
	if (periods === null || periods.length === 0) return null;
	const figures = periods.map((period) => ({
		period,
		figures: table.groups.get(group)?.get(period) ?? {}
	}));
	const cellOf = (key: string): Cell => {
		const own = figures.map(({ period, figures }) => {
			const cell = figures[key];
			const days = daysPublished(table, period);
			return { days, cell: cell === undefined ? nothing(measure, table, period) : cell };
		});
		return periodFigure(measure, own) ?? HIDDEN_CELL;
	};
	if (measure.kind === 'single') return new Map([[null, cellOf(figureKey(measure.code))]]);
	if (!figures.every((each) => figureKey(measure.code) in each.figures)) return null;
	const { name } = groupingOf(measure, grouping);
	const start = figureKey(measure.code, name, '');
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
	const periods = periodsOf(measure, table, { months }) ?? [];
	return zeroOver(measure, table, periods);
}

function zeroOver(
	measure: Measure,
	table: ReleasedTable,
	periods: readonly PublishedPeriod[]
): Cell | null {
	if (measure.aggregation !== 'count') return null;
	if (measure.kind === 'single' || !measure.base) return { value: 0, n: 0 };
	const wholes = periods.map((period) => table.whole.get(period)?.[figureKey(measure.code)]);
	const n = wholes.reduce((sum, whole) => sum + (whole?.n ?? 0), 0);
	const nHidden = wholes.find((whole) => whole?.nHidden)?.nHidden;
	return { value: 0, n, ...(nHidden && { nHidden }) };
}

function groupingOf(measure: Measure & { kind: 'grouped' }, asked?: string) {
	return measure.groupings.find(({ name }) => name === asked) ?? measure.groupings[0];
}

function nothing(measure: Measure, table: ReleasedTable, period: PublishedPeriod): Cell {
	const missing = table.whole.get(period)?.[figureKey(measure.code)]?.missing;
	if (missing !== undefined) return { value: null, n: 0, missing };
	// No days make no persons a day; a mean or share of nothing has no value.
	const value = measure.unit === 'personer' ? 0 : null;
	return zeroOver(measure, table, [period]) ?? { value, n: 0 };
}

/** The days of those of the period's months that are published. */
function daysPublished(table: ReleasedTable, period: PublishedPeriod): number {
	return monthsIn(period)
		.filter((month) => table.whole.has(month))
		.reduce((sum, month) => sum + daysInMonth(month), 0);
}
