import { firstDay, yearOf, type Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { factOf, factsUnder, sumFacts, type Facts } from '../facts/facts';
import type { ReleasedTable } from '../disclosure/released';
import type { Measure, PeriodFacts } from './measure';

/** The facts of a selection of cases, month by month; what every figure is computed from. */
export interface FactTable {
	/**
	 * Facts by group and month. Without a breakdown the only group is null; with one, the
	 * groups are the dimension's codes (or `okänd`) and there is no null.
	 */
	groups: ReadonlyMap<string | null, ReadonlyMap<Month, Facts>>;
	/** Facts of the whole kommun and committee selection, without filters: decides gaps. */
	activity: ReadonlyMap<Month, Facts>;
	/** True when filters make the groups a part of the kommun's cases. */
	partial: boolean;
	/**
	 * For those who only see what is published: the figures themselves, instead of facts. The
	 * groups above are then empty.
	 */
	released?: ReleasedTable;
}

/** The groups a table has something about; null where it has no breakdown. */
export function groupsIn(table: FactTable): (string | null)[] {
	return [...(table.released ?? table).groups.keys()];
}

/** The table with its groups added together: the selection as a whole. */
export function wholeOf(table: FactTable): FactTable {
	const months = new Map<Month, Facts>();
	for (const group of table.groups.values()) {
		for (const [month, facts] of group) {
			const before = months.get(month);
			months.set(month, before === undefined ? facts : sumFacts([before, facts]));
		}
	}
	return { ...table, groups: new Map([[null, months]]) };
}

/** A table without cases, for a selection that nothing matches. */
export const EMPTY_TABLE: FactTable = { groups: new Map(), activity: new Map(), partial: false };

/**
 * Whether the measure has something to say about the month: it has begun, and the kommun and
 * committee had a discharge in it or, for day-based measures, a day (domain.md §5.1).
 * Otherwise the month is a gap, never zero.
 */
export function hasData(
	measure: Measure,
	month: Month,
	activity: FactTable['activity'],
	today: LocalDate
): boolean {
	if (firstDay(month) > today) return false;
	const facts = activity.get(month);
	if (facts === undefined) return false;
	if (factOf(facts, 'cases') > 0) return true;
	return (measure.dayFacts ?? []).some(
		(name) => factOf(facts, name) > 0 || factsUnder(facts, name).size > 0
	);
}

/** The facts of those of `months` that have data, for one group of a table. */
export function periodFactsOf(
	measure: Measure,
	table: FactTable,
	group: string | null,
	months: readonly Month[],
	today: LocalDate
): PeriodFacts {
	const source = table.groups.get(group);
	const withData = months
		.filter((month) => hasData(measure, month, table.activity, today))
		.map((month) => ({ month, facts: source?.get(month) ?? {} }));
	return {
		months: withData,
		total: source === undefined ? {} : totalOf(source, withData),
		sinceJanuary: isSinceJanuary(months)
	};
}

/** Sums already made; a page asks for the same months once per measure. */
const totals = new WeakMap<ReadonlyMap<Month, Facts>, Map<string, Facts>>();

function totalOf(source: ReadonlyMap<Month, Facts>, months: PeriodFacts['months']): Facts {
	const only = months[0];
	if (only !== undefined && months.length === 1) return only.facts;
	const known = totals.get(source) ?? new Map<string, Facts>();
	totals.set(source, known);
	const key = months.map((entry) => entry.month).join();
	const total = known.get(key) ?? sumFacts(months.map((entry) => entry.facts));
	known.set(key, total);
	return total;
}

function isSinceJanuary(months: readonly Month[]): boolean {
	const [first, last] = [months[0], months.at(-1)];
	if (first === undefined || last === undefined || months.length < 2) return false;
	return first.endsWith('-01') && yearOf(first) === yearOf(last);
}
