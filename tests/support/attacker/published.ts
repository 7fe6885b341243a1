import { monthsOfYear, yearOf, type Month } from '../../../src/lib/domain/calendar/month';
import type { Case } from '../../../src/lib/domain/case/case';
import type { UnitName } from '../../../src/lib/domain/disclosure/disclosure-rule';
import type { Mask } from '../../../src/lib/domain/disclosure/mask';
import {
	BREAKDOWNS,
	WHOLE,
	type Breakdown,
	type MonthTables
} from '../../../src/lib/domain/disclosure/month-tables';
import { periodTables } from '../../../src/lib/domain/disclosure/period-tables';
import { planYear, type YearPlan } from '../../../src/lib/domain/disclosure/plan-year';
import {
	monthsIn,
	thirdsOf,
	type PublishedPeriod
} from '../../../src/lib/domain/disclosure/published-period';
import { contributionsOf } from '../../../src/lib/domain/facts/contribute';
import { groupsOf } from '../../../src/lib/domain/facts/dimension';
import { sumFacts, type Facts } from '../../../src/lib/domain/facts/facts';
import type { Lists } from '../../../src/lib/domain/lists/lists';
import { FAMILIES } from '../../../src/lib/domain/measures/catalogue';
import { releasePeriod, type PeriodRelease } from '../release-period';

/** The facts of a kommun's months. */
export type Ground = ReadonlyMap<Month, MonthTables>;

/** Everything that is published of a kommun: what pages, files and answers are made of. */
export type Published = ReadonlyMap<PublishedPeriod, PeriodRelease>;

/** A kommun whose months are published. */
export interface Publishing {
	ground: Ground;
	lists: Lists;
	threshold: number;
}

/** The facts of cases at hand, month by month, as publishing reads them. */
export function tablesOf(cases: readonly Case[], today: string): Map<Month, MonthTables> {
	const context = { countTo: today, agreements: [] };
	const parts = new Map<Month, Record<Breakdown, Map<string, Facts[]>>>();
	for (const record of cases) {
		const groups = { total: WHOLE, ...groupsOf(record, today) };
		for (const { month, facts } of contributionsOf(record, FAMILIES, context)) {
			const tables = parts.get(month) ?? emptyTables();
			parts.set(month, tables);
			for (const by of BREAKDOWNS) {
				const own = tables[by].get(groups[by]);
				if (own) own.push(facts);
				else tables[by].set(groups[by], [facts]);
			}
		}
	}
	const months = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
	return new Map(months.map(([month, tables]) => [month, added(tables)]));
}

function emptyTables(): Record<Breakdown, Map<string, Facts[]>> {
	const tables = BREAKDOWNS.map((by) => [by, new Map<string, Facts[]>()]);
	return Object.fromEntries(tables) as Record<Breakdown, Map<string, Facts[]>>;
}

function added(tables: Record<Breakdown, Map<string, Facts[]>>): MonthTables {
	const sums = BREAKDOWNS.map((by) => [
		by,
		new Map([...tables[by]].map(([group, facts]) => [group, sumFacts(facts)]))
	]);
	return Object.fromEntries(sums) as MonthTables;
}

/** The periods of a year of which every month is there: months, then thirds, then the year. */
export function periodsOf(ground: Ground, year: string): PublishedPeriod[] {
	const months = monthsOfYear(Number(year)).filter((month) => ground.has(month));
	return [...months, ...thirdsOf(year), year].filter((period) =>
		monthsIn(period).every((month) => ground.has(month))
	);
}

/** The years that any month is of. */
export function yearsOf(ground: Ground): string[] {
	return [...new Set([...ground.keys()].map((month) => String(yearOf(month))))].sort();
}

/** The facts of each period. */
export function periodFacts(
	ground: Ground,
	periods: readonly PublishedPeriod[]
): Map<PublishedPeriod, MonthTables> {
	return new Map(periods.map((period) => [period, periodTables(ground, period)]));
}

/** What has been published before. */
interface Before {
	before: ReadonlyMap<PublishedPeriod, Mask>;
	final: ReadonlySet<PublishedPeriod>;
}
const NOTHING_BEFORE: Before = { before: new Map(), final: new Set() };

/** What the hidden cells of some periods of one year are chosen from. */
export function yearPlan(
	{ ground, lists, threshold }: Publishing,
	periods: readonly PublishedPeriod[],
	{ before, final }: Before = NOTHING_BEFORE
): YearPlan {
	const tables = periodFacts(ground, periods);
	return { tables, lists, threshold, closed: () => new Set<UnitName>(), before, final };
}

/** Chooses what is hidden in some periods of one year. */
function masksOf(
	publishing: Publishing,
	periods: readonly PublishedPeriod[],
	earlier?: Before
): ReadonlyMap<PublishedPeriod, Mask> {
	const planning = planYear(yearPlan(publishing, periods, earlier));
	for (;;) {
		const step = planning.next();
		if (step.done) return step.value;
	}
}

/** Publishes periods with what is hidden in each. */
export function published(
	{ ground, lists, threshold }: Publishing,
	masks: ReadonlyMap<PublishedPeriod, Mask>
): Published {
	const context = { lists, kommun: '2480', agreements: [], amounts: [] };
	return new Map(
		[...masks].map(([period, mask]) => [
			period,
			releasePeriod({ period, ground, mask, threshold, context })
		])
	);
}

/** Chooses what is hidden in each year, all its periods together. */
export function masksByYear(publishing: Publishing): ReadonlyMap<PublishedPeriod, Mask> {
	const years = yearsOf(publishing.ground).map((year) =>
		masksOf(publishing, periodsOf(publishing.ground, year))
	);
	return new Map(years.flatMap((year) => [...year]));
}

/** Publishes each year at once. */
export function publishedByYear(publishing: Publishing): Published {
	return published(publishing, masksByYear(publishing));
}

/**
 * Publishes month after month as they close, with the third and the year that end with it. What
 * was published before stays as it was.
 */
export function publishedLive(publishing: Publishing): Published {
	const { ground } = publishing;
	const masks = new Map<PublishedPeriod, Mask>();
	for (const month of [...ground.keys()].sort()) {
		const closed = new Map([...ground].filter(([other]) => other <= month));
		const periods = periodsOf(closed, String(yearOf(month)));
		const before = new Map([...masks].filter(([period]) => periods.includes(period)));
		const plan = masksOf({ ...publishing, ground: closed }, periods, {
			before,
			final: new Set(before.keys())
		});
		for (const [period, mask] of plan) masks.set(period, mask);
	}
	return published(publishing, masks);
}

/** What is published of each year: nothing is known across years. */
export function byYear(published: Published): Published[] {
	const years = new Set([...published.keys()].map((period) => period.slice(0, 4)));
	return [...years].map(
		(year) => new Map([...published].filter(([period]) => period.startsWith(year)))
	);
}
