import type { Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { releasedCells, releasedMonths, releasedZero } from '../disclosure/released-cells';
import { hasData, periodFactsOf, type FactTable } from './fact-table';
import type { Cell, EvaluationContext, Measure, SingleMeasure } from './measure';

/** What an evaluation needs besides the measure. */
export interface EvaluationInput {
	table: FactTable;
	/** `partial` follows from the table and the group. */
	context: Omit<EvaluationContext, 'partial'>;
	/** Today in Europe/Stockholm: months after it are gaps. */
	today: LocalDate;
	/** Months that are preliminary since nobody has reviewed them; none when left out. */
	unreviewed?: ReadonlySet<Month>;
	/** For measures with several groupings; the first when left out. */
	grouping?: string;
}

/**
 * A figure over several months. For a count, `cell.value` is the mean per month that has data,
 * so that it compares with a month, and `sum` the total; for anything else `cell` is computed
 * from the cases of all the months and `sum` is null (domain.md §5.1).
 */
export interface PeriodCell {
	cell: Cell;
	sum: number | null;
	/** The months that have data. */
	months: readonly Month[];
}

/** The cell of a single measure in one month; null in a gap. */
export function monthCell(
	measure: SingleMeasure,
	input: EvaluationInput,
	month: Month,
	group: string | null = null
): Cell | null {
	return monthGroups(measure, input, month, group)?.get(null) ?? null;
}

/** The cell of a single measure over months; null when none of them has data. */
export function periodCell(
	measure: SingleMeasure,
	input: EvaluationInput,
	months: readonly Month[],
	group: string | null = null
): PeriodCell | null {
	return periodGroups(measure, input, months, group)?.get(null) ?? null;
}

/**
 * The cells of any measure in one month, by its groups; a single measure has the group null.
 * Null in a gap.
 */
export function monthGroups(
	measure: Measure,
	input: EvaluationInput,
	month: Month,
	group: string | null = null
): ReadonlyMap<string | null, Cell> | null {
	return figuresOver(measure, input, [month], group);
}

/** The cells of any measure over months, by its groups; null when no month has data. */
export function periodGroups(
	measure: Measure,
	input: EvaluationInput,
	months: readonly Month[],
	group: string | null = null
): ReadonlyMap<string | null, PeriodCell> | null {
	const cells = figuresOver(measure, input, months, group);
	if (cells === null) return null;
	const withData = monthsWithData(measure, input, months);
	return new Map([...cells].map(([key, cell]) => [key, asPeriod(measure, cell, withData)]));
}

/**
 * The figure of a group that nothing was added to in months that have data: zero for a count,
 * out of as many as the other groups; null for anything else.
 */
export function zeroCell(
	measure: Measure,
	input: Pick<EvaluationInput, 'table' | 'today'>,
	months: readonly Month[],
	group: string | null = null
): Cell | null {
	if (input.table.released) return releasedZero(measure, input.table.released, months);
	if (measure.aggregation !== 'count') return null;
	if (measure.kind === 'single' || !measure.base) return { value: 0, n: 0 };
	const { total } = periodFactsOf(measure, input.table, group, months, input.today);
	return { value: 0, n: measure.base(total) };
}

/** Those of `months` in which the measure has data. */
export function monthsWithData(
	measure: Measure,
	input: Pick<EvaluationInput, 'table' | 'today'>,
	months: readonly Month[]
): Month[] {
	if (input.table.released) return releasedMonths(measure, input.table.released, months);
	return months.filter((month) => hasData(measure, month, input.table.activity, input.today));
}

/**
 * The figures of any measure over months, by its groups: of a count the sum. From the facts, or from
 * what is published for those who see only that. Null when no month has data.
 */
export function figuresOver(
	measure: Measure,
	input: EvaluationInput,
	months: readonly Month[],
	group: string | null = null
): ReadonlyMap<string | null, Cell> | null {
	const { table, grouping, today } = input;
	if (table.released) return releasedCells(measure, table.released, { months, group, grouping });
	const facts = periodFactsOf(measure, table, group, months, today);
	if (facts.months.length === 0) return null;
	const context = contextOf(input, group);
	if (measure.kind === 'single') return new Map([[null, measure.evaluate(facts, context)]]);
	return measure.evaluate(facts, context, grouping);
}

/** A group of a breakdown is a part of the kommun's cases, as a filtered table is. */
function contextOf({ context, table }: EvaluationInput, group: string | null): EvaluationContext {
	return { ...context, partial: table.partial || group !== null };
}

function asPeriod(measure: Measure, cell: Cell, months: readonly Month[]): PeriodCell {
	if (measure.aggregation !== 'count') return { cell, sum: null, months };
	const value = cell.value === null ? null : cell.value / months.length;
	return { cell: { ...cell, value }, sum: cell.value, months };
}
