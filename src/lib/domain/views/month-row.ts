import { monthsOfYear, yearOf, type Month } from '../calendar/month';
import { formatMonth } from '../format/date';
import { monthGroups, periodGroups, zeroCell, type PeriodCell } from '../measures/evaluate';
import { chartMonths } from '../measures/chart-months';
import type { Cell, Measure } from '../measures/measure';
import { titleOfWhole, wholeCell, wholePeriod } from '../measures/whole';
import type { Dimension } from '../facts/dimension';
import { TARGET_PARTS, targetWords } from '../target/target';
import { subjectOf, targetFor } from '../target/target-for';
import type { MonthRow } from './chart-view';
import { controlView, type Stays } from './control-view';
import { comparisonLabel } from './labels';
import { GAP, monthPoint, periodPoint } from './point';
import { verdictOn } from './target-view';
import { captionOf, type ViewInput } from './view-input';

/** What a row shows. */
export interface MonthRowOptions {
	month: Month;
	/** One of the measure's own groups, or of those that the table has; left out for the whole. */
	part?: RowPart | undefined;
	/** Months that may not leave the screen; left out where all may. */
	stays?: Stays | undefined;
}

/** A group that has a row. */
export interface RowPart {
	of: 'measure' | 'table';
	group: string;
	label: string;
	/** What the table is divided by. */
	by?: Dimension | undefined;
}

/**
 * A measure's month beside last year's monthly average, and what the control chart that ends with
 * the month says. A measure by groups is the whole of them.
 */
export function monthRow(measure: Measure, given: ViewInput, options: MonthRowOptions): MonthRow {
	const { month, part, stays } = options;
	const input = part?.of === 'table' ? ofGroup(given, part) : given;
	const group = part?.of === 'measure' ? part.group : null;
	const lastYear = monthsOfYear(yearOf(month) - 1);
	const now = cellOf(measure, input, month, group);
	const before = periodOf(measure, input, lastYear, group);
	const current = now === null ? GAP : monthPoint(measure, input, month, now);
	const previous = periodPoint(measure, input, before);
	const { signal, leaving } = controlView(measure, input, {
		...{ months: chartMonths(month), stays, group }
	});
	const scope = { ...input, figure: { ...measure, ...subjectOf(measure, group) } };
	const target = targetFor(input.targets, scope.figure, month, input.selection);
	const marked = (months: readonly Month[]) => (stays?.(months) ? { stays: true as const } : {});
	const caption = captionOf(measure);
	const title = part?.label ?? titleOfWhole(measure);
	return {
		kind: 'row',
		key: part?.group ?? measure.code,
		caption: title === undefined ? caption : { ...caption, title, shortTitle: title },
		period: formatMonth(month),
		comparison: comparisonLabel(measure, yearOf(month) - 1, before?.months ?? []),
		headline: {
			current: { ...current, ...marked([month]) },
			previous: { ...previous, ...marked(before?.months ?? []) }
		},
		target: target && targetWords(target, measure.unit, measure.decimals),
		verdict: verdictOn(scope, [month], current, spokenOf(signal.latest, month, signal.variation)),
		signal,
		...(leaving && { leavingSignal: leaving.signal })
	};
}

/** What the chart says is of another month where this one may still change. */
function spokenOf<Said>(latest: Month | null, month: Month, said: Said): Said | null {
	return latest === month ? said : null;
}

function ofGroup(input: ViewInput, { group, by }: RowPart): ViewInput {
	const own = input.table.groups.get(group) ?? new Map<Month, never>();
	const part = TARGET_PARTS.find((each) => each === by);
	return {
		...input,
		table: { ...input.table, groups: new Map([[null, own]]), partial: true },
		selection: { ...input.selection, ...(part && { [part]: group }), partial: true }
	};
}

function cellOf(
	measure: Measure,
	input: ViewInput,
	month: Month,
	group: string | null
): Cell | null {
	const cells = monthGroups(measure, input, month);
	if (cells === null) return null;
	const whole = measure.kind === 'grouped' && group === null;
	const own = whole ? wholeCell(measure, [...cells.values()]) : cells.get(group);
	return own ?? zeroCell(measure, input, [month]);
}

function periodOf(
	measure: Measure,
	input: ViewInput,
	asked: readonly Month[],
	group: string | null
): PeriodCell | null {
	const groups = periodGroups(measure, input, asked);
	if (groups === null) return null;
	if (measure.kind === 'grouped' && group === null) return wholePeriod(measure, groups);
	const months = [...groups.values()][0]?.months ?? [];
	const zero = zeroCell(measure, input, months);
	return groups.get(group) ?? (zero && { cell: zero, sum: 0, months });
}
