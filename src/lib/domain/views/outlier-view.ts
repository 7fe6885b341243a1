import { monthsOfYear, yearOf, type Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { UNKNOWN_GROUP } from '../facts/dimension';
import { formatMonth } from '../format/date';
import { REASON_UNKNOWN } from '../facts/families';
import { delayOwners } from '../lists/delay-owner';
import type { Lists } from '../lists/lists';
import { cases } from '../measures/catalogue/cases';
import { daysMean } from '../measures/catalogue/days';
import { periodFactsOf, type FactTable } from '../measures/fact-table';
import { groupLabel, listLabel } from '../measures/group-names';
import { BY_OWNER } from '../measures/groupings';
import { between, countOf, daysHistogram, quantile, type Histogram } from '../measures/histogram';
import type { Target, TargetSelection } from '../target/target';
import { subjectOf, targetFor } from '../target/target-for';
import { stepOf } from '../target/target-step';
import type { OutlierPoint, OutlierView } from './chart-view';

/** A discharged case with at least one day, as its point needs it; list codes. */
export interface OutlierCase {
	id: string;
	number: string;
	discharged: string;
	days: number;
	ward: string | null;
	plan: string | null;
	/** The main reason for not going home. */
	reason: string | null;
}

/** What the outlier view is built from. */
export interface OutlierInput {
	/** Of the whole year, in order of discharge. */
	cases: readonly OutlierCase[];
	/** The facts of the same cases, for those that have no point and for the limit. */
	table: FactTable;
	lists: Lists;
	targets: readonly Target[];
	selection: TargetSelection;
	today: LocalDate;
	/** The month that is looked at by itself; the whole year when left out. */
	month?: Month | undefined;
}

/** Of fewer who have waited nobody can be told from the others. */
const LEAST = 8;

/**
 * Every discharged case of the year that waited a day, by discharge date, and which of them waited
 * far longer than others (domain.md §5.1).
 */
export function outlierView(year: number, input: OutlierInput): OutlierView {
	const { lists, month } = input;
	const months = monthsOfYear(year);
	const histogramOf = (asked: readonly Month[]) => daysHistogram(factsOf(input, asked));
	const limit = outlierLimit(between(histogramOf(months), 1));
	const shown = month === undefined ? months : [month];
	const points = input.cases
		.filter(({ days, discharged }) => days > 0 && shown.includes(discharged.slice(0, 7)))
		.map((each) => pointOf(each, limit, lists));
	const histogram = histogramOf(shown);
	const discharged = periodFactsOf(cases, input.table, null, shown, input.today).total;
	return {
		kind: 'outlier',
		year,
		month: month ?? null,
		period: month === undefined ? String(year) : formatMonth(month),
		points,
		sameDay: countOf(between(histogram, 0, 0)),
		uncounted: (discharged.cases ?? 0) - countOf(histogram),
		longest: Math.max(0, ...points.map(({ days }) => days)),
		limit,
		target: stepOf(
			targetFor(input.targets, subjectOf(daysMean), shown.at(-1) ?? '', input.selection)
		)
	};
}

/**
 * Those who waited more days than this are outliers: the upper quartile of all who waited at least a
 * day, and one and a half times the distance between the quartiles. Null of too few.
 */
export function outlierLimit(waited: Histogram): number | null {
	if (countOf(waited) < LEAST) return null;
	const [low, high] = [quantile(waited, 0.25) ?? 0, quantile(waited, 0.75) ?? 0];
	return high + 1.5 * (high - low);
}

function factsOf({ table, today }: OutlierInput, months: readonly Month[]) {
	return periodFactsOf(daysMean, table, null, months, today).total;
}

function pointOf(each: OutlierCase, limit: number | null, lists: Lists): OutlierPoint {
	const { id, number, discharged, days, ward } = each;
	const point = { id, number, discharged, days, ward: named(lists, 'ward', ward) };
	if (limit === null || days <= limit) return { ...point, why: null };
	const reason = each.reason ?? REASON_UNKNOWN;
	return {
		...point,
		why: {
			plan: named(lists, 'plan', each.plan),
			reason: listLabel(lists, 'delayReason', reason),
			owner: groupLabel(BY_OWNER, delayOwners(lists)(reason), lists)
		}
	};
}

function named(lists: Lists, list: 'ward' | 'plan', code: string | null): string {
	return listLabel(lists, list, code ?? UNKNOWN_GROUP);
}

/** The months of a year that have begun. */
export function begunMonths(year: number, today: LocalDate): Month[] {
	return yearOf(today) < year
		? []
		: monthsOfYear(year).filter((month) => month <= today.slice(0, 7));
}
