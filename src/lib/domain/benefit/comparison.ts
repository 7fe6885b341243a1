import type { Month } from '../calendar/month';
import { periodCell, type EvaluationInput } from '../measures/evaluate';
import type { Direction, SingleMeasure, Unit } from '../measures/measure';
import type { BenefitSpan } from './span';

/** A figure of the months on one side of the start. */
export interface SideFigure {
	value: number | null;
	/** What a mean or share is of; null for a sum. */
	n: number | null;
	/** Months that have data. */
	months: number;
}

/** A figure before and after. */
export interface Compared {
	code: string;
	label: string;
	unit: Unit;
	decimals: 0 | 1 | 2;
	direction: Direction;
	before: SideFigure;
	after: SideFigure;
}

/** A measure before and after: of a count the sum. */
export function comparedMeasure(
	measure: SingleMeasure,
	input: EvaluationInput,
	{ before, after }: BenefitSpan
): Compared {
	const { code, title, unit, decimals, direction } = measure;
	const side = (months: readonly Month[]): SideFigure => {
		const found = periodCell(measure, input, months);
		if (found === null) return { value: null, n: null, months: 0 };
		const isSum = measure.aggregation === 'count';
		return {
			value: isSum ? found.sum : found.cell.value,
			n: isSum ? null : found.cell.n,
			months: found.months.length
		};
	};
	return {
		...{ code, label: title, unit, decimals, direction },
		...{ before: side(before), after: side(after) }
	};
}

/** Of a month, how many cases there are and how many of them are so. */
export interface MonthShare {
	month: Month;
	part: number;
	of: number;
}

/** A share before and after, from what each month has. */
export function comparedShare(
	named: Pick<Compared, 'code' | 'label' | 'direction'>,
	shares: readonly MonthShare[],
	{ before, after }: BenefitSpan
): Compared {
	const side = (months: readonly Month[]): SideFigure => {
		const own = shares.filter(({ month, of }) => of > 0 && months.includes(month));
		const [part, of] = [own.map((each) => each.part), own.map((each) => each.of)].map((all) =>
			all.reduce((sum, each) => sum + each, 0)
		) as [number, number];
		return { value: of === 0 ? null : (100 * part) / of, n: of, months: own.length };
	};
	return { ...named, unit: '%', decimals: 1, before: side(before), after: side(after) };
}

/** What it was that both sides can be told; null where a side lacks a month that the other has. */
export function differenceOf({ before, after }: Compared): number | null {
	if (before.value === null || after.value === null) return null;
	return before.months === after.months ? after.value - before.value : null;
}
