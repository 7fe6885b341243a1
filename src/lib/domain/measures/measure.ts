import type { Hidden } from './hidden';
import type { Month } from '../calendar/month';
import type { FactFamily } from '../facts/fact-family';
import type { Facts } from '../facts/facts';
import type { Dimension } from '../facts/dimension';
import type { MaskRow, UnitName } from '../disclosure/disclosure-rule';
import type { ListName, Lists } from '../lists/lists';
import type { Agreement, LiabilityAmount } from '../payment/agreement';
import type { Population } from '../population/population';
import type { ChartKind } from '../spc/chart-kind';

/** The parts of the monthly review, in the order they are presented (domain.md §7). */
export const SECTIONS = {
	ärenden: 'Ärenden och planering',
	sip: 'SIP – samordnad individuell plan',
	dygn: 'Dygn på sjukhuset innan hemgång',
	brister: 'Bristande/sen informationsöverföring',
	orsaker: 'Orsak till ej hemgång',
	betalning: 'Betalningsansvar',
	korttids: 'Korttidsvistelse efter sjukhusvistelse',
	säbo: 'Särskilt boende efter sjukhusvistelse'
} as const;
export type Section = keyof typeof SECTIONS;

export type Unit = 'antal' | '%' | 'dygn' | 'personer' | 'kr';
export type Direction = 'lower' | 'higher' | 'neutral';

/** One figure. `value` is null where there is nothing to compute it from. */
export interface Cell {
	/** Unrounded, in the measure's unit. */
	value: number | null;
	/** What the value is a mean or share of; for a count, the cases looked at. */
	n: number;
	/**
	 * Shares, and counts whose groups have an n of their own: the number of the n that has what
	 * is counted, so that 100 × numerator / n is the rate also of a period.
	 */
	numerator?: number;
	/** Why there is no value where that is not plain from the months, in Swedish. */
	missing?: string;
	/** The figure may not be seen. */
	hidden?: Hidden;
	/** Nor may `n`, which is then 0, though the figure may. */
	nHidden?: Hidden;
}

/** The facts of a stretch of months, from one selection of cases. */
export interface PeriodFacts {
	/** The months that have data, in order. */
	months: readonly { month: Month; facts: Facts }[];
	/** Their sum. */
	total: Facts;
	/** The period is more than one month, from January, in one year: persons can be told apart. */
	sinceJanuary: boolean;
}

/** What an evaluation may look at besides the facts. */
export interface EvaluationContext {
	lists: Lists;
	kommun: string;
	agreements: readonly Agreement[];
	amounts: readonly LiabilityAmount[];
	/** Inhabitants by year; left out where the facts are not of every committee of the kommun. */
	population?: readonly Population[];
	/**
	 * True when the facts are a part of the kommun's cases (a filter or a breakdown), where
	 * figures that exist only for the whole are null (the average payment model).
	 */
	partial: boolean;
}

/** A way the rows of a grouped measure are grouped: by a list, or by a fixed set of codes. */
export interface Grouping {
	/** Machine name, e.g. `reason`, `owner`, `ward`. */
	name: string;
	/** Swedish column heading. */
	title: string;
	/** The list whose codes the groups are; null for fixed groups. */
	list: ListName | null;
	/** Fixed groups: code and Swedish label, in drawing order. */
	fixed?: readonly { code: string; label: string }[];
}

/** A grouping of a measure, and the row by which its small groups are hidden. */
export interface DisclosedGrouping extends Grouping {
	disclosure: MaskRow;
}

/**
 * How a figure over several months compares with a month: a `count` is divided by the
 * months that have data; anything else is recomputed from the cases of all of them
 * (domain.md §5.1).
 */
export type Aggregation = 'count' | 'recomputed';

/** What there is much, or little, of. */
export interface Unusually {
	high: string;
	low: string;
}

interface MeasureDeclaration {
	code: string;
	/** Swedish title. */
	title: string;
	/** Swedish, for places where the whole title does not fit; the title when left out. */
	shortTitle?: string;
	/** One Swedish sentence, shown beside the chart. */
	definition: string;
	unit: Unit;
	direction: Direction;
	section: Section;
	/** The one of its section whose year stands beside the month, as on the slides. */
	leads?: true;
	/** Decimals the value is shown with; it is stored and sent unrounded. */
	decimals: 0 | 1 | 2;
	aggregation: Aggregation;
	/** How its control chart is made (domain.md §5.1.1). */
	chart: ChartKind;
	/** What a month has whose figure is unusually high, or low: Swedish, as it stands after *ovanligt*. */
	unusually: Unusually;
	/** Dimensions it can be broken down by. */
	breakdowns: readonly Dimension[];
	/** The fact families it reads. */
	families: readonly FactFamily[];
	/**
	 * Day-based measures: the names of the facts that count days (`payDays` also stands for
	 * `payDays/…`); a month with days but no discharge has data.
	 */
	dayFacts?: readonly string[];
	/** Name of the fact that is above zero while the month's figure may still grow by itself. */
	runningFact?: string;
	/** SIP measures: preliminary until 30 days after the month's end (domain.md §5.1). */
	settlesLate?: boolean;
	/** A mean: marked "litet underlag" where n < 5 (domain.md §5.1). */
	marksSmallBase?: boolean;
	/** A share of others than those it is counted among, which may be more than all of them. */
	mayExceedWhole?: boolean;
	/** The figure is one case's, the longest; what sums up a year is then no average. */
	extreme?: boolean;
	/** A percentile: the share of the cases that it leaves below it. */
	percentile?: number;
	/** A person may be there in several months and is counted once in a period (no sum of months). */
	personsOverlap?: true;
	/** It is out of the kommun's inhabitants, and is shown where any are given. */
	ofInhabitants?: true;
	/** Groups have cases of their own behind them: n is shown beside each (deficiencies per ward). */
	groupsHaveOwnN?: boolean;
	/** Code of the measure drawn in the same year chart (domain.md §5.1: mean with max). */
	pairedWith?: string;
}

/** A measure with one figure. */
export interface SingleMeasure extends MeasureDeclaration {
	kind: 'single';
	/** What it is hidden together with where numbers are small (domain.md §5.3). */
	disclosure: UnitName;
	/** `value` is null where there is nothing to compute it from. */
	evaluate(facts: PeriodFacts, context: EvaluationContext): Cell;
	/** Persons behind the figure, where they are neither the cases counted nor those of its n. */
	persons?(facts: PeriodFacts): number;
}

/** A measure whose rows are groups; it has no total row (domain.md §9). */
export interface GroupedMeasure extends MeasureDeclaration {
	kind: 'grouped';
	/** The default first. */
	groupings: readonly [DisclosedGrouping, ...DisclosedGrouping[]];
	/** Swedish title of its groups together, where that is a figure that no other measure gives. */
	whole?: string;
	/** Its groups are causes or types, of which the few largest are worth most: drawn as a Pareto chart. */
	pareto?: true;
	/** What every group is counted out of, the empty ones too. Left out where each has its own n. */
	base?(total: Facts): number;
	/** Figures by group code; a group without anything may be left out. */
	evaluate(
		facts: PeriodFacts,
		context: EvaluationContext,
		grouping?: string
	): ReadonlyMap<string, Cell>;
	/** Persons behind each group, where they are neither the cases counted nor those of its n. */
	persons?(
		total: Facts,
		context: Pick<EvaluationContext, 'lists'>,
		grouping?: string
	): ReadonlyMap<string, number>;
}

/**
 * A measure of domain.md §5, declared once: page, API, command line, exports, help text, the rule for
 * small numbers and tests all come from this. To add one, declare it in its section's file in
 * `catalogue/` and list it in `catalogue.ts`.
 */
export type Measure = SingleMeasure | GroupedMeasure;

/** Declares a measure with one figure; its code is kept as a type. */
export function single<const Code extends string>(
	declaration: Omit<SingleMeasure, 'kind'> & { code: Code }
): SingleMeasure & { code: Code } {
	return { kind: 'single', ...declaration };
}

/** Declares a measure by groups; its code is kept as a type. */
export function grouped<const Code extends string>(
	declaration: Omit<GroupedMeasure, 'kind'> & { code: Code }
): GroupedMeasure & { code: Code } {
	return { kind: 'grouped', ...declaration };
}
