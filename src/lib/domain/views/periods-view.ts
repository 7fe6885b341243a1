import { monthOf, yearOf, type Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { periodGroups, zeroCell } from '../measures/evaluate';
import type { FactTable } from '../measures/fact-table';
import type { Measure } from '../measures/measure';
import { titleOfWhole, wholePeriod } from '../measures/whole';
import { inYear, lastCompleteMonth, parsePeriod, yearToDate, type Period } from '../period/period';
import { targetWords } from '../target/target';
import { subjectOf, targetFor } from '../target/target-for';
import type { KnownSex, PeriodFigure, PeriodFigures, PeriodRow, PeriodsView } from './chart-view';
import type { Stays } from './control-view';
import { periodPoint } from './point';
import { verdictOn } from './target-view';
import { captionOf, type ViewInput } from './view-input';

/** What the periods show. */
export interface PeriodsOptions {
	year: number;
	/** The same facts by sex. */
	bySex: FactTable;
	/** Whether figures of one sex may not leave the screen. */
	stays?: Stays | undefined;
	/** All figures are of one sex: that which is filtered by. */
	ofOneSex: boolean;
	/** Which periods; T1, T2 and the year when left out. */
	periods?: readonly Period[];
}

/** The parts of a year that are cumulative from January: those that have begun, the running one so far. */
export function periodsView(
	measure: Measure,
	input: ViewInput,
	options: PeriodsOptions
): PeriodsView {
	const { year, periods = periodsOf(year, input.today) } = options;
	const title = titleOfWhole(measure);
	const caption = captionOf(measure);
	return {
		kind: 'periods',
		caption: title === undefined ? caption : { ...caption, title, shortTitle: title },
		year,
		rows: periods.map((period) => rowOf(measure, input, period, options))
	};
}

/** T1, T2 and the year, as far as they are over; of a year that runs, what has been of it. */
function periodsOf(year: number, today: LocalDate): Period[] {
	const text = String(year).padStart(4, '0');
	const last = lastCompleteMonth(today);
	const over = ['-T1', '-T2', '']
		.flatMap((part) => parsePeriod(text + part) ?? [])
		.filter(({ months }) => (months.at(-1) ?? '') <= last);
	const runs = yearOf(last) === year && !over.some(({ months }) => months.at(-1) === last);
	return runs ? [...over, yearToDate(last)] : over;
}

function rowOf(
	measure: Measure,
	input: ViewInput,
	period: Period,
	options: PeriodsOptions
): PeriodRow {
	const before = inYear(period, period.year - 1);
	const current = figuresOf(measure, input, period.months, options);
	const scope = { ...input, figure: { ...measure, ...subjectOf(measure) } };
	const last = period.months.at(-1) ?? monthOf(input.today);
	const target = targetFor(input.targets, scope.figure, last, input.selection);
	return {
		label: period.label,
		before: before.label,
		current,
		previous: figuresOf(measure, input, before.months, options),
		target: target && targetWords(target, measure.unit, measure.decimals),
		verdict: verdictOn(scope, period.months, current.total.point)
	};
}

/** A measure's figure over some months, of everybody, women and men. */
export function figuresOf(
	measure: Measure,
	input: ViewInput,
	months: readonly Month[],
	{ bySex, stays, ofOneSex }: Omit<PeriodsOptions, 'year'>
): PeriodFigures {
	const mark = (figure: PeriodFigure): PeriodFigure =>
		stays?.(months) ? { ...figure, point: { ...figure.point, stays: true } } : figure;
	const ofSex = (sex: KnownSex) => mark(figureOf(measure, { ...input, table: bySex }, months, sex));
	const total = figureOf(measure, input, months, null);
	return {
		total: ofOneSex ? mark(total) : total,
		kvinna: ofSex('kvinna'),
		man: ofSex('man')
	};
}

function figureOf(
	measure: Measure,
	input: ViewInput,
	months: readonly Month[],
	sex: KnownSex | null
): PeriodFigure {
	const groups = periodGroups(measure, input, months, sex);
	const own =
		groups === null
			? null
			: measure.kind === 'single'
				? groups.get(null)
				: wholePeriod(measure, groups);
	const zero = own ? null : zeroCell(measure, input, months, sex);
	const period = own ?? (zero && groups ? { cell: zero, sum: 0, months } : null);
	return { point: periodPoint(measure, input, period, sex), sum: period?.sum ?? null };
}
