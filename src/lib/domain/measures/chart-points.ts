import type { Month } from '../calendar/month';
import type { Bounds } from '../spc/control-chart';
import type { ChartKind } from '../spc/chart-kind';
import type { ChartPoint } from '../spc/chart-point';
import { monthGroups, zeroCell, type EvaluationInput } from './evaluate';
import { highestValue } from './highest-value';
import type { Cell, Measure } from './measure';
import { isPreliminary } from './reliability';
import { wholeCell } from './whole';

/** A measure's month as its control chart needs it. */
export interface MeasurePoint extends ChartPoint {
	/** The figure may not be seen: to the chart it is a gap. */
	suppressed: boolean;
	/** The figure may be seen, and its n not. */
	nHidden: boolean;
}

/**
 * The chart of some points: the measure's own, or where the n of any is hidden one whose limits go by
 * how much months differ.
 */
export function chartKindFor(
	{ chart }: Pick<Measure, 'chart'>,
	points: readonly { nHidden: boolean }[]
): ChartKind {
	return points.some(({ nHidden }) => nHidden) ? 'xmr' : chart;
}

/** What shares and events are counted per. */
const PER = 100;

/** What was counted of some cases, per as many as rates are of. */
export function ratePer(count: number, n: number): number {
	return (PER * count) / n;
}

/** What the values of a measure's chart are counted in. */
export function chartUnit({ chart, unit }: Measure): string {
	return isRate(chart) && unit !== '%' ? `per ${PER} ärenden` : unit;
}

/** The decimals that they are shown with. */
export function chartDecimals({ chart, unit, decimals }: Measure): number {
	return isRate(chart) && unit !== '%' ? 1 : decimals;
}

/** The least and greatest that they can be. */
export function chartBounds(measure: Measure): Bounds {
	return { lowest: 0, highest: measure.chart === 'p' ? PER : highestValue(measure) };
}

/**
 * The points of a measure's chart: of the whole, or of one of its groups. The whole of a measure by
 * groups is all of them together.
 */
export function measurePoints(
	measure: Measure,
	input: EvaluationInput,
	{ months, group }: { months: readonly Month[]; group: string | null }
): MeasurePoint[] {
	const facts = input.table.groups.get(null);
	return months.map((period) => ({
		...pointOf(measure, cellOf(measure, input, period, group)),
		period,
		complete: !isPreliminary(measure, period, facts?.get(period), input.today)
	}));
}

function isRate(chart: Measure['chart']): boolean {
	return chart === 'p' || chart === 'u';
}

/** A month's cell; null in a gap. */
function cellOf(
	measure: Measure,
	input: EvaluationInput,
	month: Month,
	group: string | null
): Cell | null {
	const cells = monthGroups(measure, input, month);
	if (cells === null) return null;
	if (measure.kind === 'single') return cells.get(null) ?? null;
	const nothing = zeroCell(measure, input, [month]);
	if (group !== null) return cells.get(group) ?? nothing;
	return wholeCell(measure, [...cells.values()]) ?? nothing;
}

function pointOf(
	{ chart, unit }: Measure,
	cell: Cell | null
): Pick<MeasurePoint, 'value' | 'n' | 'numerator' | 'suppressed' | 'nHidden'> {
	const seen = { suppressed: false, nHidden: false };
	if (cell === null) return { value: null, n: 0, ...seen };
	if (cell.hidden !== undefined) return { value: null, n: 0, ...seen, suppressed: true };
	const { value, n } = cell;
	if (cell.nHidden !== undefined) return { value, n: 0, ...seen, nHidden: true };
	// A mean or share of nothing is no point.
	if (value === null || (n === 0 && chart !== 'xmr')) return { value: null, n, ...seen };
	if (!isRate(chart)) return { value, n, ...seen };
	const numerator = cell.numerator ?? (unit === '%' ? (value * n) / PER : value);
	return { value: ratePer(numerator, n), n, numerator, ...seen };
}
