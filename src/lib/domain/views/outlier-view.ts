import { monthsOfYear, type Month } from '../calendar/month';
import { daysHistogram, between, countOf } from '../measures/histogram';
import { periodFactsOf, type FactTable } from '../measures/fact-table';
import { listLabel } from '../measures/group-names';
import { daysMean } from '../measures/catalogue/days';
import type { Lists } from '../lists/lists';
import type { LocalDate } from '../calendar/moment';
import { UNKNOWN_GROUP } from '../facts/dimension';
import type { Target, TargetSelection } from '../target/target';
import { subjectOf, targetFor } from '../target/target-for';
import { stepOf } from '../target/target-step';
import type { OutlierView } from './chart-view';

/** A discharged case with at least one day, as the bar needs it; ward is a list code. */
export interface OutlierCase {
	id: string;
	number: string;
	discharged: string;
	days: number;
	ward: string | null;
}

/** What the outlier view is built from. */
export interface OutlierInput {
	/** In order of discharge. */
	cases: readonly OutlierCase[];
	/** The facts of the same cases, for the number that has no bar. */
	table: FactTable;
	lists: Lists;
	targets: readonly Target[];
	selection: TargetSelection;
	today: LocalDate;
}

/** Every discharged case of the year as one bar by discharge date; 0 days = no bar (domain.md §5.1). */
export function outlierView(year: number, input: OutlierInput): OutlierView {
	const months = monthsOfYear(year);
	const { total } = periodFactsOf(daysMean, input.table, null, months, input.today);
	const bars = input.cases
		.filter(({ days }) => days > 0)
		.map((each) => ({
			...each,
			ward: listLabel(input.lists, 'ward', each.ward ?? UNKNOWN_GROUP)
		}));
	return {
		kind: 'outlier',
		period: String(year),
		bars,
		withoutBar: countOf(between(daysHistogram(total), 0, 0)),
		longest: Math.max(0, ...bars.map(({ days }) => days)),
		target: stepOf(targetFor(input.targets, subjectOf(daysMean), lastOf(months), input.selection))
	};
}

function lastOf(months: readonly Month[]): Month {
	return months.at(-1) ?? '';
}
