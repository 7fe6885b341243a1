import { ALL_GROUPS } from './all-groups';
import { grainOf, partsOf, type Grain, type PublishedPeriod } from './published-period';
import { openUpwards, rangeOf, type SumCell } from './sum-network';
import { isSmall } from './threshold';

/** Whole numbers, from one to another, both included. */
export type Interval = readonly [least: number, most: number];

/** A number and what everybody can know about it. */
export interface KnownNumber {
	value: number;
	/** It is of few persons, though it may be large: 31 days can be one person's. */
	ofFew: boolean;
	/** While it is hidden. */
	hidden: Interval;
	/** While it is shown. */
	shown: Interval;
}

/** A number that the groups of a table have in every period. */
export interface TableNumber {
	/** `hidesZero`: the row of the period is hidden, so that zero is no public knowledge. */
	of(group: string, period: PublishedPeriod, hidesZero: boolean): KnownNumber;
	/** What the groups add up to in a period; null where nobody can tell. */
	whole(period: PublishedPeriod): KnownNumber | null;
	/** Whether the number of a year is the sum of its thirds, and of a third that of its months. */
	addsOverTime: boolean;
}

/** Hidden groups by period; {@link ALL_GROUPS} hides the row. */
export type HiddenCells = ReadonlyMap<PublishedPeriod, ReadonlySet<string>>;
type Hidden = Map<PublishedPeriod, Set<string>>;

/** The groups of a year whose figures are shown and hidden together, in each of its periods. */
export interface PlannedTable {
	groups: readonly string[];
	/** The periods of one year that are published. */
	periods: readonly PublishedPeriod[];
	numbers: readonly TableNumber[];
	/** Persons behind a cell: what it costs to hide it. */
	persons(group: string, period: PublishedPeriod): number;
	threshold: number;
	/** The cells that are hidden whatever the others are. */
	primary: HiddenCells;
	/** Periods that were published before: what is shown there stays shown. */
	final: ReadonlySet<PublishedPeriod>;
}

/**
 * What a person hidden counts for by the length of the period: a group's year is shown rather
 * than its thirds, since more can be seen in it.
 */
export const WEIGHTS: Readonly<Record<Grain, number>> = { month: 1, third: 1, year: 10 };

/**
 * Complementary suppression over groups and periods: hides further cells, as few persons as it
 * finds, until no hidden number from 1 to the threshold can be worked out from the sums of groups and of
 * periods: each could be the threshold or more, and keeps as many values. Where even all groups of a
 * period are too few its row is hidden, and where that does not help those of all periods that
 * are not final. Yields between pieces of work.
 */
export function* planTable(table: PlannedTable): Generator<void, HiddenCells> {
	const hidden: Hidden = new Map(
		table.periods.map((period) => [period, new Set(table.primary.get(period) ?? [])])
	);
	for (;;) {
		const failed = yield* hideFurther(table, hidden);
		if (failed === null) break;
		if (!hideRows(table, hidden, failed)) return hidden;
	}
	yield* showAgain(table, hidden);
	return hidden;
}

/** Hides what it takes; answers a period where nothing that may be hidden is enough, or null. */
function* hideFurther(
	table: PlannedTable,
	hidden: Hidden
): Generator<void, PublishedPeriod | null> {
	for (let before = -1; before !== cellCount(hidden);) {
		before = cellCount(hidden);
		for (const sums of sumsOf(table, hidden)) {
			for (const place of sums.sensitive) {
				yield;
				if (isOpen(sums, place)) continue;
				const { value = 0 } = sums.cells[place] ?? {};
				openUpwards(sums, place, Math.max(sums.threshold - value, sums.threshold - 1));
				if (!isOpen(sums, place)) return sums.about[place]?.period ?? null;
			}
			for (const place of sums.hidden) {
				const { period = '', group } = sums.about[place] ?? {};
				const groups = hidden.get(period);
				if (group !== undefined && !groups?.has(ALL_GROUPS)) groups?.add(group);
			}
		}
	}
	return null;
}

/** Hides the row of a period, or all rows where it is hidden; false when nothing is left to hide. */
function hideRows({ periods, final }: PlannedTable, hidden: Hidden, failed: string): boolean {
	const left = periods.filter(
		(period) => !final.has(period) && hidden.get(period)?.has(ALL_GROUPS) !== true
	);
	for (const period of left.includes(failed) ? [failed] : left) {
		hidden.set(period, new Set([ALL_GROUPS]));
	}
	return left.length > 0;
}

/** Shows cells again that were hidden on the way and need not be, those of most persons first. */
function* showAgain(table: PlannedTable, hidden: Hidden): Generator<void> {
	const further = [...hidden].flatMap(([period, groups]) =>
		groups.has(ALL_GROUPS) || table.final.has(period)
			? []
			: [...groups]
					.filter((group) => !table.primary.get(period)?.has(group))
					.map((group) => ({ period, group, cost: costOf(table, group, period) }))
	);
	for (const { period, group } of further.sort((a, b) => b.cost - a.cost)) {
		hidden.get(period)?.delete(group);
		if (!(yield* areOpen(table, hidden))) hidden.get(period)?.add(group);
	}
}

/** Whether every hidden number of few is open. */
function* areOpen(table: PlannedTable, hidden: Hidden): Generator<void, boolean> {
	for (const sums of sumsOf(table, hidden)) {
		for (const place of sums.sensitive) {
			yield;
			if (!isOpen(sums, place)) return false;
		}
	}
	return true;
}

/** The sums that a number takes part in, and the cells of it that are few. */
interface Sums {
	cells: readonly SumCell[];
	hidden: Set<number>;
	/** What each cell is about; without a group, what all add up to. */
	about: readonly { period: PublishedPeriod; group?: string }[];
	sensitive: readonly number[];
	threshold: number;
}

/** Whether a hidden number of few could be many, and keeps as many values as the threshold says. */
function isOpen(sums: Sums, place: number): boolean {
	const { threshold } = sums;
	const { least, most } = rangeOf(sums, place, threshold);
	return most >= threshold && most - least + 1 >= threshold;
}

function sumsOf(table: PlannedTable, hidden: Hidden): Sums[] {
	return table.numbers.flatMap((number) => {
		const stretches = number.addsOverTime ? [table.periods] : table.periods.map((each) => [each]);
		return stretches.flatMap((periods) =>
			hasFew(table, number, periods, hidden) ? [stretchSums(table, number, periods, hidden)] : []
		);
	});
}

/** Whether any hidden number is of few: without one there is nothing to protect. */
function hasFew(
	{ groups, threshold }: PlannedTable,
	number: TableNumber,
	periods: readonly PublishedPeriod[],
	hidden: Hidden
): boolean {
	return periods.some((period) => {
		const own = hidden.get(period) ?? new Set();
		const all = own.has(ALL_GROUPS);
		return groups.some(
			(group) => (all || own.has(group)) && isFew(number.of(group, period, all), threshold)
		);
	});
}

/** What nothing is known to add up to: whatever is taken from it or given to it is not noticed. */
const NOBODY_KNOWS = 0;

function stretchSums(
	table: PlannedTable,
	number: TableNumber,
	periods: readonly PublishedPeriod[],
	hidden: Hidden
): Sums {
	const cells: SumCell[] = [];
	const about: Sums['about'][number][] = [];
	const hiddenPlaces = new Set<number>();
	const few = new Set<number>();
	const sums = new Map<string, number>();
	const sum = (name: string): number => {
		const known = sums.get(name) ?? sums.size + 1;
		sums.set(name, known);
		return known;
	};
	const parents = parentsAmong(periods);
	const wholes = new Set(parents.values());
	const isWhole = (period: PublishedPeriod) => wholes.has(period);
	const overTime = (row: string, period: PublishedPeriod | undefined) =>
		period === undefined ? NOBODY_KNOWS : sum(`${row}|${period}`);
	const add = (cell: SumCell, what: Sums['about'][number], isHidden: boolean) => {
		if (isHidden) hiddenPlaces.add(cells.length);
		cells.push(cell);
		about.push(what);
	};
	for (const period of periods) {
		const groups = hidden.get(period) ?? new Set();
		const hidesZero = groups.has(ALL_GROUPS);
		const whole = number.whole(period);
		const over = overTime('', parents.get(period));
		const under = isWhole(period) ? overTime('', period) : sum(`groups|${period}`);
		if (whole !== null) {
			const cell = cellOf(whole, Infinity);
			add({ ...cell, from: under, to: over }, { period }, false);
		}
		for (const group of table.groups) {
			const known = number.addsOverTime
				? number.of(group, period, hidesZero)
				: withinOthers(table, number, { group, period }, hidden);
			const from = overTime(`group ${group}`, parents.get(period));
			const inGroups = whole === null ? NOBODY_KNOWS : sum(`groups|${period}`);
			const to = isWhole(period) ? overTime(`group ${group}`, period) : inGroups;
			const cost = table.final.has(period) ? Infinity : costOf(table, group, period);
			const cell = { ...cellOf(known, cost), from, to };
			if (isFew(known, table.threshold)) few.add(cells.length);
			add(cell, { period, group }, hidesZero || groups.has(group));
		}
	}
	const sensitive = [...hiddenPlaces].filter((place) => few.has(place));
	return { cells, hidden: hiddenPlaces, about, sensitive, threshold: table.threshold };
}

/**
 * Persons who may be there in several periods are in the whole of them at least as many as in any
 * part, and at most as many as in all parts together, as far as those are shown.
 */
function withinOthers(
	{ periods }: PlannedTable,
	number: TableNumber,
	{ group, period }: { group: string; period: PublishedPeriod },
	hidden: Hidden
): KnownNumber {
	const isHidden = (each: PublishedPeriod) =>
		hidden.get(each)?.has(group) === true || hidden.get(each)?.has(ALL_GROUPS) === true;
	const valueIn = (each: PublishedPeriod) => number.of(group, each, false).value;
	const known = number.of(group, period, hidden.get(period)?.has(ALL_GROUPS) === true);
	const parts = partsOf(period).filter((part) => periods.includes(part));
	const wholes = periods.filter((whole) => partsOf(whole).includes(period));
	const shownParts = parts.filter((part) => !isHidden(part)).map(valueIn);
	const isAllShown = parts.length > 0 && shownParts.length === parts.length;
	const sum = isAllShown ? shownParts.reduce((total, value) => total + value, 0) : Infinity;
	const [least, most] = known.hidden;
	const shownWholes = wholes.filter((whole) => !isHidden(whole)).map(valueIn);
	return {
		...known,
		hidden: [Math.max(least, ...shownParts), Math.min(most, sum, ...shownWholes)]
	};
}

/** Whether a number must not be worked out: it is few, or of few. */
function isFew({ value, ofFew }: KnownNumber, threshold: number): boolean {
	return isSmall(value, threshold) || (ofFew && value > 0);
}

function cellOf({ value, hidden, shown }: KnownNumber, cost: number): Omit<SumCell, 'from' | 'to'> {
	const [least, most] = hidden;
	const [shownLeast, shownMost] = shown;
	return { value, least, most, shownLeast, shownMost, cost };
}

/** The period that each is a part of, where that is among them. */
function parentsAmong(periods: readonly PublishedPeriod[]): Map<PublishedPeriod, PublishedPeriod> {
	const all = new Set(periods);
	return new Map(
		periods.flatMap((whole) =>
			partsOf(whole)
				.filter((part) => all.has(part))
				.map((part) => [part, whole] as const)
		)
	);
}

function costOf(table: PlannedTable, group: string, period: PublishedPeriod): number {
	return WEIGHTS[grainOf(period)] * table.persons(group, period);
}

function cellCount(hidden: Hidden): number {
	return [...hidden.values()].reduce((sum, groups) => sum + groups.size, 0);
}
