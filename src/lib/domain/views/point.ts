import type { Month } from '../calendar/month';
import type { EvaluationInput, PeriodCell } from '../measures/evaluate';
import type { Cell, Measure } from '../measures/measure';
import { hasSmallBase, isPreliminary } from '../measures/reliability';
import type { ChartPoint } from './chart-view';

/** A gap: no figure at all. */
export const GAP: ChartPoint = {
	value: null,
	n: 0,
	numerator: null,
	preliminary: false,
	smallBase: false
};

/** Whether there is something to show: a figure, or that one is hidden. */
export function isShown({ value, hidden }: ChartPoint): boolean {
	return value !== null || hidden !== undefined;
}

/** A cell of a month as a point; a missing cell is a gap. */
export function monthPoint(
	measure: Measure,
	input: EvaluationInput,
	month: Month,
	cell: Cell | null,
	group: string | null = null
): ChartPoint {
	return cell === null ? GAP : pointOf(measure, cell, marksOf(measure, input, [month], group));
}

/** A figure over several months as a point; preliminary where one of its months is. */
export function periodPoint(
	measure: Measure,
	input: EvaluationInput,
	period: PeriodCell | null,
	group: string | null = null
): ChartPoint {
	if (period === null) return GAP;
	return pointOf(measure, period.cell, marksOf(measure, input, period.months, group));
}

type Preliminary = Pick<ChartPoint, 'preliminary' | 'unreviewed'>;

function marksOf(
	measure: Measure,
	{ table, today, unreviewed }: EvaluationInput,
	months: readonly Month[],
	group: string | null
): Preliminary {
	const ofGroup = table.groups.get(group);
	return {
		preliminary: months.some((month) => isPreliminary(measure, month, ofGroup?.get(month), today)),
		...(months.some((month) => unreviewed?.has(month)) && { unreviewed: true })
	};
}

function pointOf(measure: Measure, cell: Cell, marks: Preliminary): ChartPoint {
	return {
		value: cell.value,
		n: cell.n,
		numerator: cell.numerator ?? null,
		...marks,
		smallBase: hasSmallBase(measure, cell),
		...(cell.missing !== undefined && { missing: cell.missing }),
		...(cell.hidden !== undefined && { hidden: cell.hidden })
	};
}
