import type { Month } from '../calendar/month';
import type { Dimension } from '../facts/dimension';
import { MEASURES } from '../measures/catalogue';
import { figuresOver, zeroCell, type EvaluationInput } from '../measures/evaluate';
import { DIMENSION_GROUPS } from '../measures/group-names';
import { factOf, sumFacts, type Facts } from '../facts/facts';
import { HIDDEN } from '../measures/hidden';
import { listedGroups } from '../measures/listed-groups';
import type {
	Cell,
	EvaluationContext,
	GroupedMeasure,
	Measure,
	SingleMeasure
} from '../measures/measure';
import { isHidden, rowKey, type Mask } from './mask';
import { coarseDays, openNumbers, type CoarseDays } from './coarse';
import { dayCounts } from './day-counts';
import { rowGrain, unitGrain, WITHOUT_N } from './disclosure-rule';
import { isCoarse } from './mask-units';
import { WHOLE, wholeMonth, type Breakdown, type MonthTables } from './month-tables';
import {
	areTold,
	isPublishedFor,
	lastDayIn,
	monthsIn,
	type PublishedPeriod
} from './published-period';
import { figureKey, type ReleasedFigures } from './released';

/** A period with its hidden cells chosen, and what evaluating its measures needs. */
export interface PeriodToRelease {
	period: PublishedPeriod;
	/** The facts of its months, as they were when they were published. */
	ground: ReadonlyMap<Month, MonthTables>;
	mask: Mask;
	threshold: number;
	context: Omit<EvaluationContext, 'partial'>;
}

type Figures = Record<string, Cell | null>;

/**
 * Everything that samverkan readers see of a period by one breakdown, group by group, and the only thing
 * made of its facts for them: what the mask hides is null. A group without any figure is left out.
 */
export function* releaseBreakdown(
	release: PeriodToRelease,
	breakdown: Breakdown
): Generator<[group: string, figures: ReleasedFigures]> {
	const input = inputOf(release, breakdown);
	if (breakdown === 'total') {
		yield [WHOLE, wholeFigures(release, input)];
		return;
	}
	for (const group of groupsOf(release, breakdown, input)) {
		const figures = partFigures(release, input, breakdown, group);
		if (Object.keys(figures).length > 0) yield [group, figures];
	}
}

/** The groups with cases, and those that a row hidden as a whole must not tell from them. */
function groupsOf(
	{ context }: PeriodToRelease,
	dimension: Dimension,
	{ table }: EvaluationInput
): Set<string> {
	const found = [...table.groups.keys()].filter((group) => group !== null);
	return new Set([...found, ...listedGroups(DIMENSION_GROUPS[dimension], context.lists)]);
}

function wholeFigures(release: PeriodToRelease, input: EvaluationInput): Figures {
	const figures: Figures = {};
	for (const measure of MEASURES) {
		if (measure.kind === 'grouped') addGroups(figures, measure, release, input);
		else addSingle(figures, measure, release, input, { breakdown: 'total', group: null });
	}
	return figures;
}

function partFigures(
	release: PeriodToRelease,
	input: EvaluationInput,
	breakdown: Dimension,
	group: string
): Figures {
	const figures: Figures = {};
	for (const measure of MEASURES) {
		if (measure.kind === 'grouped' || !measure.breakdowns.includes(breakdown)) continue;
		addSingle(figures, measure, release, input, { breakdown, group });
	}
	return figures;
}

function addSingle(
	figures: Figures,
	measure: SingleMeasure,
	{ period, mask, threshold }: PeriodToRelease,
	input: EvaluationInput,
	{ breakdown, group }: { breakdown: Breakdown; group: string | null }
): void {
	if (!isPublishedFor(unitGrain(measure.disclosure, breakdown), period)) return;
	if (measure.personsOverlap && !areTold(period)) return;
	const months = monthsIn(period);
	const cell = figuresOver(measure, input, months, group)?.get(null);
	if (!cell) return;
	const row = rowKey(measure.disclosure, breakdown);
	const facts = input.table.groups.get(group);
	if (isHidden(mask, row, group ?? WHOLE)) figures[measure.code] = null;
	else if (facts === undefined && group !== null) return;
	else if (!isCoarse(measure.disclosure))
		figures[measure.code] = withoutMost(measure, cell, period);
	else {
		const own = sumFacts(months.map((month) => facts?.get(month) ?? {}));
		const open = openNumbers(threshold);
		figures[measure.code] = coarseCell(
			measure,
			cell,
			coarseDays(dayCounts(own), factOf(own, 'cases'), open)
		);
	}
}

/** Which of the figures of days each measure is. */
const COARSE: Readonly<Record<string, keyof CoarseDays>> = {
	'days-mean': 'mean',
	'days-mean-excl0': 'meanWithoutZero',
	'same-day-share': 'sameDay',
	'within-target-share': 'withinTarget'
};

/**
 * A figure of days as it is shown: rounded and without its n, a percentile in whole days. Null where
 * no rounding is enough.
 */
function coarseCell(measure: SingleMeasure, { value }: Cell, coarse: CoarseDays): Cell | null {
	const shown: Cell = { value: null, n: 0, nHidden: HIDDEN };
	if (value === null) return shown;
	if (measure.percentile !== undefined) return { ...shown, value: Math.round(value) };
	const key = COARSE[measure.code];
	const figure = key === undefined ? null : coarse[key];
	if (figure === null) return null;
	return { ...shown, value: measure.unit === '%' ? percent(figure) : figure.value };
}

/** A part of one in percent: whole ones, as all steps are. */
function percent({ value }: { value: number }): number {
	return Math.round(100 * value);
}

/**
 * Where persons cannot be told apart, n is that of the fullest month, which may be hidden there:
 * then it is not shown.
 */
function withoutMost(measure: Measure, cell: Cell, period: PublishedPeriod): Cell {
	const isOfPersons = measure.dayFacts !== undefined;
	return isOfPersons && !areTold(period) ? { ...cell, n: 0, nHidden: HIDDEN } : cell;
}

function addGroups(
	figures: Figures,
	measure: GroupedMeasure,
	release: PeriodToRelease,
	input: EvaluationInput
): void {
	const months = monthsIn(release.period);
	for (const grouping of measure.groupings) {
		const row = grouping.disclosure;
		if (!isPublishedFor(rowGrain(row), release.period)) continue;
		const cells = figuresOver(measure, { ...input, grouping: grouping.name }, months);
		if (cells === null) return;
		const empty = zeroCell(measure, input, months);
		const withN = (cell: Cell): Cell =>
			WITHOUT_N.has(row)
				? { ...cell, n: 0, nHidden: HIDDEN }
				: withoutMost(measure, cell, release.period);
		const groups = new Set([...cells.keys(), ...listedGroups(grouping, release.context.lists)]);
		for (const group of groups) {
			const key = figureKey(measure.code, grouping.name, group);
			const cell = cells.get(group);
			if (isHidden(release.mask, row, group ?? WHOLE)) figures[key] = null;
			else if (cell) figures[key] = withN(cell);
		}
		const everything = [...groups].every((group) => isHidden(release.mask, row, group ?? WHOLE));
		figures[measure.code] = everything || empty === null ? null : withN({ ...empty, value: null });
	}
}

function inputOf(
	{ period, ground, context }: PeriodToRelease,
	breakdown: Breakdown
): EvaluationInput {
	const groups = new Map<string | null, Map<Month, Facts>>();
	const activity = new Map<Month, Facts>();
	for (const month of monthsIn(period)) {
		const tables = ground.get(month);
		if (tables === undefined) continue;
		activity.set(month, wholeMonth(tables));
		for (const [code, facts] of tables[breakdown]) {
			const group = breakdown === 'total' ? null : code;
			const months = groups.get(group) ?? new Map<Month, Facts>();
			groups.set(group, months.set(month, facts));
		}
	}
	return { table: { groups, activity, partial: false }, context, today: lastDayIn(period) };
}
