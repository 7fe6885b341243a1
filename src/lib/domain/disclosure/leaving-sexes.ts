import { SEXES } from '../case/case';
import { monthsOfYear, yearOf, type Month } from '../calendar/month';
import { periodGroups, type EvaluationInput, type PeriodCell } from '../measures/evaluate';
import { periodFactsOf } from '../measures/fact-table';
import { HIDDEN } from '../measures/hidden';
import type { Cell, Measure } from '../measures/measure';
import type { ChartPoint, MonthView, YearView } from '../views/chart-view';
import { GAP } from '../views/point';
import { isSmall } from './threshold';

/** What judges a division by sex: the measure, its facts by sex, and how few are too few. */
export interface SexDivision {
	measure: Measure;
	/** Its table has the sexes as groups. */
	bySex: EvaluationInput;
	threshold: number;
}

/**
 * A month as it leaves the screen in a file: without a division by sex that would show too few
 * persons of one sex, or let them be worked out from the others (domain.md §5.3). All sexes are
 * hidden together, and all groups, since each sex's groups add up to what other files show.
 */
export function monthLeaving(view: MonthView, division: SexDivision): MonthView {
	const lastYear = monthsOfYear(yearOf(view.month) - 1);
	const small = [
		showsFew(division, [view.month]),
		view.bySex.length === 0 && showsFew(division, lastYear)
	];
	const sexes: readonly string[] = SEXES;
	return {
		...view,
		bySex: small[0] ? [] : view.bySex,
		series: view.series.map((series, index) => {
			if (!small[index]) return series;
			const points = series.points.map((point, place) =>
				sexes.includes(view.labels[place]?.key ?? '') ? hiddenPoint(point) : point
			);
			return { ...series, points };
		})
	};
}

/** The same for a year: the months that show too few, and with any of them the year. */
export function yearLeaving(view: YearView, division: SexDivision): YearView {
	const small = view.labels.map(({ key }) => showsFew(division, [key]));
	const any = small.includes(true);
	return {
		...view,
		series: view.series.map((series) =>
			series.role !== 'group'
				? series
				: {
						...series,
						points: series.points.map((point, index) => (small[index] ? hiddenPoint(point) : point))
					}
		),
		averages: view.averages.map((average, index) =>
			average === null || !any || view.series[index]?.role !== 'group'
				? average
				: { ...average, sum: null, point: hiddenPoint(average.point) }
		)
	};
}

/** Whether the division of the months shows too few persons of any sex, in any group. */
function showsFew({ measure, bySex, threshold }: SexDivision, months: readonly Month[]): boolean {
	return SEXES.some((sex) => {
		const counted = countedPersons(measure, bySex, months, sex);
		return [...(periodGroups(measure, bySex, months, sex) ?? [])].some(([group, figure]) => {
			const persons = counted === null ? usualPersons(measure, figure) : (counted.get(group) ?? 0);
			return isSmall(persons, threshold) || isSmallShare(measure, figure.cell, threshold);
		});
	});
}

/** Persons behind the figures of one sex, from its facts; null for a measure that has no rule for them. */
function countedPersons(
	measure: Measure,
	{ table, context, today, grouping }: EvaluationInput,
	months: readonly Month[],
	sex: string
): ReadonlyMap<string | null, number> | null {
	if (measure.persons === undefined) return null;
	const facts = periodFactsOf(measure, table, sex, months, today);
	if (measure.kind === 'grouped') return measure.persons(facts.total, context, grouping);
	return new Map([[null, measure.persons(facts)]]);
}

/** The cases that a count is of, and those that anything else is a mean or share of. */
function usualPersons({ unit }: Measure, { cell, sum }: PeriodCell): number {
	return unit === 'antal' ? (sum ?? cell.value ?? 0) : cell.n;
}

function isSmallShare({ unit }: Measure, { numerator, n }: Cell, threshold: number): boolean {
	if (unit !== '%' || numerator === undefined) return false;
	return [numerator, n - numerator].some((part) => isSmall(part, threshold));
}

function hiddenPoint(point: ChartPoint): ChartPoint {
	return point.value === null ? point : { ...GAP, hidden: HIDDEN };
}
