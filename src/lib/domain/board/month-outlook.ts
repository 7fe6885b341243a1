import type { LocalDate } from '../calendar/moment';
import type { Month } from '../calendar/month';
import type { Facts } from '../facts/facts';
import { daysMean, withinTargetShare } from '../measures/catalogue/days';
import { paymentAmount, paymentDays } from '../measures/catalogue/payment';
import { monthCell } from '../measures/evaluate';
import { averageExcesses, type AverageExcess } from '../measures/liable-days';
import type { Cell, EvaluationContext, SingleMeasure } from '../measures/measure';
import { targetWords, type Target } from '../target/target';
import { subjectOf, targetFor } from '../target/target-for';
import type { Verdict } from '../target/verdict';
import { monthPoint } from '../views/point';
import { verdictOn } from '../views/target-view';

/** A figure of the month beside its target. */
export interface OutlookFigure {
	/** Null where the month has nothing to compute it from: a gap, never zero. */
	cell: Cell | null;
	/** The target in words, and whether it is met; null without one. */
	target: { words: string; verdict: Verdict | null } | null;
}

/** What a month comes to, as far as it is known or projected. */
export interface MonthOutlook {
	month: Month;
	mean: OutlookFigure;
	within: OutlookFigure;
	liableDays: Cell | null;
	kronor: Cell | null;
	/** The month's agreements on the average model, with their excess; empty where it is individual. */
	averages: AverageExcess[];
}

/** What figures and targets are read with. */
export interface OutlookContext {
	context: Omit<EvaluationContext, 'partial'>;
	targets: readonly Target[];
	/** Months that begin after it are gaps. */
	today: LocalDate;
	/** The month is what it would end at: held to the target as if it were over. */
	supposed: boolean;
}

/** A month's figures by the measures themselves, so that they are Översikt's to the last digit. */
export function monthOutlook(
	months: ReadonlyMap<Month, Facts>,
	month: Month,
	{ context, targets, today, supposed }: OutlookContext
): MonthOutlook {
	const table = { groups: new Map([[null, months]]), activity: months, partial: false };
	const input = { table, context, today, targets, selection: { partial: false } };
	const cellOf = (measure: SingleMeasure) => monthCell(measure, input, month);
	const figureOf = (measure: SingleMeasure): OutlookFigure => {
		const cell = cellOf(measure);
		const figure = { ...measure, ...subjectOf(measure) };
		const target = targetFor(targets, figure, month, input.selection);
		if (target === null) return { cell, target };
		const point = monthPoint(measure, input, month, cell);
		const { preliminary } = supposed ? { preliminary: false } : point;
		const verdict = verdictOn({ ...input, figure }, [month], { ...point, preliminary });
		return {
			cell,
			target: { words: targetWords(target, measure.unit, measure.decimals), verdict }
		};
	};
	return {
		month,
		mean: figureOf(daysMean),
		within: figureOf(withinTargetShare),
		liableDays: cellOf(paymentDays),
		kronor: cellOf(paymentAmount),
		averages: averageExcesses(month, months.get(month) ?? {}, context)
	};
}
