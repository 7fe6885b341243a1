import { PLAN_DECEASED } from '../case/case';
import { DIMENSIONS, type Dimension } from '../facts/dimension';
import { factOf, sumFacts, type Facts } from '../facts/facts';
import { delayOwners } from '../lists/delay-owner';
import { DELAY_OWNERS, type Lists } from '../lists/lists';
import { DAY_GROUPS } from '../measures/day-groups';
import { ALL_GROUPS } from './all-groups';
import { withdrawn } from './audit/withdrawn';
import { GROUP_ROWS, rowGrain, type MaskRow, type UnitName } from './disclosure-rule';
import { distributionOf, hiddenEnd, withoutDays } from './distribution';
import {
	GROUP_TABLES,
	isPrimaryReason,
	ownersOf,
	REASON_NUMBERS,
	reasonsOf,
	type GroupTable
} from './group-tables';
import { isHidden, isWholeHidden, rowKey, type Mask } from './mask';
import { MASK_UNITS, personsOf, type MaskUnit, type RowKind } from './mask-units';
import { WHOLE, wholeMonth, type MonthTables } from './month-tables';
import { planTable } from './plan-table';
import { isPublishedFor, monthsIn, partsOf, type PublishedPeriod } from './published-period';
import { isSmall } from './threshold';
import { tableNumbers, type TableFacts } from './table-numbers';

/** What the hidden cells of a year are chosen from. */
export interface YearPlan {
	/** The facts of each period of the year that is published: months, thirds and the year. */
	tables: ReadonlyMap<PublishedPeriod, MonthTables>;
	lists: Lists;
	threshold: number;
	/** Units that are not shown in a period whatever their numbers. */
	closed(period: PublishedPeriod): ReadonlySet<UnitName>;
	/** What was hidden in periods that were published before, which stays hidden. */
	before: ReadonlyMap<PublishedPeriod, Mask>;
	/** Those of them in which what is shown stays shown: readers have seen it. */
	final: ReadonlySet<PublishedPeriod>;
}

const EVERYTHING: ReadonlySet<string> = new Set([ALL_GROUPS]);
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Chooses every cell of a year's periods that samverkan readers do not get to see
 * (docs/decisions/small-numbers.md): first of the whole kommun, then of its groups, and last what all of it together would tell. Yields between
 * pieces of work, so that whoever drives it can let others have their turn.
 */
export function* planYear(plan: YearPlan): Generator<void, ReadonlyMap<PublishedPeriod, Mask>> {
	const planning = new YearPlanning(plan);
	for (const unit of MASK_UNITS) {
		yield* planning.planWhole(unit);
	}
	for (const table of GROUP_TABLES.filter(({ row }) => row === 'kind')) {
		yield* planning.planRow(table);
	}
	planning.hideWaiting();
	for (const unit of MASK_UNITS) {
		for (const dimension of DIMENSIONS) {
			yield* planning.planGroups(unit, dimension);
		}
	}
	for (const table of GROUP_TABLES.filter(({ row }) => row !== 'kind')) {
		yield* planning.planRow(table);
	}
	yield* planning.planDistribution();
	yield* planning.planReasons();
	return yield* withdrawn(plan, planning.finished());
}

/** What a row is planned from: its groups in each period, and how they are judged. */
interface RowPlan {
	groupsIn: (period: PublishedPeriod) => ReadonlyMap<string, Facts>;
	/** The facts of all groups, null where they are hidden. Left out when nobody knows what they add up to. */
	whole?: (period: PublishedPeriod) => Facts | null;
	numbers: readonly RowKind[];
	/** Groups that are hidden whatever the others are; {@link ALL_GROUPS} hides the row. */
	primary: (period: PublishedPeriod) => Iterable<string>;
	/** Whether the cases that a group's numbers are a part of can be seen. */
	seen: (group: string, period: PublishedPeriod) => boolean;
	/** Whether a group's number is known by what is shown elsewhere. */
	isKnown?: (group: string, period: PublishedPeriod) => boolean;
	persons: (facts: Facts) => number;
}

const personsIn = (facts: Facts) => factOf(facts, 'persons');

class YearPlanning {
	private readonly masks: Map<PublishedPeriod, Map<MaskRow, ReadonlySet<string>>>;
	private readonly judged = new Set<MaskRow>();

	constructor(private readonly plan: YearPlan) {
		this.masks = new Map(
			[...plan.tables.keys()].map((period) => [period, new Map(plan.before.get(period) ?? [])])
		);
	}

	/** What no rule has judged is not shown: a row that is declared and forgotten here hides itself. */
	finished(): ReadonlyMap<PublishedPeriod, Mask> {
		for (const row of GROUP_ROWS.filter((each) => !this.judged.has(each))) {
			for (const period of this.masks.keys()) this.hide(row, period, EVERYTHING);
		}
		return this.masks;
	}

	/** The figure of the whole kommun. */
	*planWhole(unit: MaskUnit): Generator<void> {
		const groupsIn = (period: PublishedPeriod) => this.tablesOf(period).total;
		const isInsideHidden = (period: PublishedPeriod) =>
			unit.inside !== undefined && this.isWholeHidden(unit.inside, period);
		yield* this.planOne(rowKey(unit.name, 'total'), {
			groupsIn,
			numbers: unit.rows,
			primary: (period) =>
				isInsideHidden(period) ||
				this.plan.closed(period).has(unit.name) ||
				unit.isPrimary(groupsIn(period).get(WHOLE) ?? {}, this.plan.threshold)
					? [WHOLE]
					: [],
			seen: (_, period) => unit.inside !== undefined && !isInsideHidden(period),
			persons: personsOf(unit)
		});
	}

	/** The groups of a unit in a breakdown. */
	*planGroups(unit: MaskUnit, dimension: Dimension): Generator<void> {
		const row = rowKey(unit.name, dimension);
		const groupsIn = (period: PublishedPeriod) => this.tablesOf(period)[dimension];
		const isInsideHidden = (group: string, period: PublishedPeriod) =>
			unit.inside !== undefined && this.isHidden(rowKey(unit.inside, dimension), period, group);
		yield* this.planOne(row, {
			groupsIn,
			whole: (period) =>
				this.isWholeHidden(unit.name, period) ? null : wholeMonth(this.tablesOf(period)),
			numbers: unit.rows,
			primary: (period) => {
				if (this.isWholeHidden(unit.name, period)) return EVERYTHING;
				if (dimension === 'committee' && this.areAgesHidden(unit, period)) return EVERYTHING;
				if (this.isRowHidden(unit, dimension, period)) return EVERYTHING;
				return [...groupsIn(period)].flatMap(([group, facts]) =>
					isInsideHidden(group, period) || unit.isPrimary(facts, this.plan.threshold) ? [group] : []
				);
			},
			seen: (group, period) => unit.inside !== undefined && !isInsideHidden(group, period),
			...(row === 'cases/plan' && { isKnown: this.areDeceased }),
			persons: personsOf(unit)
		});
	}

	/** The deceased have no days, and how many have none the distribution of days tells, where it is not few. */
	private readonly areDeceased = (plan: string, period: PublishedPeriod): boolean =>
		plan === PLAN_DECEASED && !this.areFewWithoutDaysIn(this.tablesOf(period));

	/** The groups of a measure that has its own. */
	*planRow(table: GroupTable): Generator<void> {
		const { threshold, lists } = this.plan;
		const groupsIn = this.cached((facts) => table.groupsOf(facts, lists));
		const isCaseHidden = (group: string, period: PublishedPeriod) =>
			table.dimension !== undefined &&
			this.isHidden(rowKey('cases', table.dimension), period, group);
		yield* this.planOne(table.row, {
			groupsIn,
			...(table.addsUp && { whole: (period) => summed(groupsIn(period)) }),
			numbers: table.numbers,
			primary: (period) =>
				this.isWholeHidden(table.inside, period)
					? EVERYTHING
					: [...groupsIn(period)].flatMap(([group, facts]) =>
							isCaseHidden(group, period) || table.isPrimary(facts, threshold) ? [group] : []
						),
			seen: (group, period) => table.dimension !== undefined && !isCaseHidden(group, period),
			persons: personsIn
		});
	}

	/** The share of days waiting for a care home is one kind's days among all kinds'. */
	hideWaiting(): void {
		for (const period of this.periodsOf('kind')) {
			if (!this.isHidden('kind', period, 'sabo') || this.plan.final.has(period)) continue;
			this.hide(rowKey('waiting', 'total'), period, new Set([WHOLE]));
		}
	}

	/** The distribution of days, whose end is hidden; it may take further groups in other periods. */
	*planDistribution(): Generator<void> {
		const groupsIn = this.cached(distributionOf);
		yield* this.planOne('distribution', {
			seen: () => false,
			persons: personsIn,
			groupsIn,
			whole: (period) => summed(groupsIn(period)),
			numbers: [{ kind: 'count', of: personsIn }],
			primary: (period) => {
				if (this.isWholeHidden('days', period) || this.areFewWithoutDays(period)) return EVERYTHING;
				const known = this.isWholeHidden('same-day', period)
					? 0
					: this.isWholeHidden('within-target', period)
						? 1
						: DAY_GROUPS.length;
				return hiddenEnd(wholeMonth(this.tablesOf(period)), this.plan.threshold, known);
			}
		});
	}

	/**
	 * Whether so few have no days, in the period or in a part of it, that nothing may be counted exactly that
	 * tells how many have some: with the cases, and with the rounded figures, it would tell them.
	 */
	private areFewWithoutDays(period: PublishedPeriod): boolean {
		return [period, ...partsOf(period)].some((each) => {
			const tables = this.plan.tables.get(each);
			const isCounted = isPublishedFor(rowGrain('distribution'), each);
			if (tables === undefined || !isCounted) return false;
			return this.areFewWithoutDaysIn(tables);
		});
	}

	private areFewWithoutDaysIn(tables: MonthTables): boolean {
		return isSmall(withoutDays(wholeMonth(tables)), this.plan.threshold);
	}

	/**
	 * Reasons for not going home stand in two levels: an owner's figure is the sum of its reasons'.
	 * A hidden owner's reasons are all hidden, and hide with it.
	 */
	*planReasons(): Generator<void> {
		const { lists, threshold } = this.plan;
		const ownerOf = delayOwners(lists);
		const reasonsIn = this.cached(reasonsOf);
		const ownersIn = this.cached((facts) => ownersOf(reasonsOf(facts), lists));
		const few = (groups: ReadonlyMap<string, Facts>) =>
			[...groups].flatMap(([group, facts]) => (isPrimaryReason(facts, threshold) ? [group] : []));
		const common = { seen: () => false, persons: personsIn, numbers: REASON_NUMBERS };
		yield* this.planOne('owner', {
			...common,
			groupsIn: ownersIn,
			whole: (period) => summed(ownersIn(period)),
			primary: (period) =>
				this.isWholeHidden('same-day', period) || this.areFewWithoutDays(period)
					? EVERYTHING
					: few(ownersIn(period))
		});
		const codes = new Set([
			...lists.delayReason.map(({ code }) => code),
			...this.periodsOf('reason').flatMap((period) => [...reasonsIn(period).keys()])
		]);
		for (const owner of DELAY_OWNERS) {
			const own = new Set([...codes].filter((code) => ownerOf(code) === owner));
			const groupsIn = (period: PublishedPeriod) =>
				new Map([...reasonsIn(period)].filter(([reason]) => own.has(reason)));
			const isOwnerHidden = (period: PublishedPeriod) => this.isHidden('owner', period, owner);
			yield* this.planOne(
				'reason',
				{
					...common,
					groupsIn,
					whole: (period) => (isOwnerHidden(period) ? null : summed(groupsIn(period))),
					primary: (period) => (isOwnerHidden(period) ? EVERYTHING : few(groupsIn(period)))
				},
				own
			);
		}
	}

	/** Plans a row; where all groups are hidden, of the row or of `among` when only they were planned. */
	private *planOne(row: MaskRow, plan: RowPlan, among?: ReadonlySet<string>): Generator<void> {
		this.judged.add(row);
		const periods = this.periodsOf(row);
		const { threshold, final, before } = this.plan;
		const hiddenBefore = (period: PublishedPeriod) =>
			[...(before.get(period)?.get(row) ?? NOTHING)].filter(
				(group) => group === ALL_GROUPS || among === undefined || among.has(group)
			);
		const groups = new Set(periods.flatMap((period) => [...plan.groupsIn(period).keys()]));
		const of = (group: string, period: PublishedPeriod) => plan.groupsIn(period).get(group) ?? {};
		const persons = (group: string, period: PublishedPeriod) => plan.persons(of(group, period));
		const facts: TableFacts = {
			...{ of, persons },
			...(plan.isKnown && { isKnown: plan.isKnown }),
			whole: plan.whole ?? (() => undefined),
			seen: plan.seen,
			threshold
		};
		const hidden = yield* planTable({
			groups: [...groups].sort(),
			periods,
			numbers: plan.numbers.flatMap((number) => tableNumbers(number, facts)),
			persons,
			threshold,
			primary: new Map(
				periods.map((period) => [
					period,
					// What readers have seen of a period stays as it was.
					new Set(
						final.has(period)
							? hiddenBefore(period)
							: [...hiddenBefore(period), ...plan.primary(period)]
					)
				])
			),
			final
		});
		for (const [period, groups] of hidden) {
			const all = among !== undefined && groups.has(ALL_GROUPS) ? among : groups;
			this.hide(row, period, all);
		}
	}

	private hide(row: MaskRow, period: PublishedPeriod, groups: ReadonlySet<string>): void {
		const mask = this.masks.get(period);
		mask?.set(row, new Set([...(mask.get(row) ?? NOTHING), ...groups]));
	}

	/** The periods in which a row is published. */
	private periodsOf(row: MaskRow): PublishedPeriod[] {
		return [...this.masks.keys()].filter((period) => isPublishedFor(rowGrain(row), period));
	}

	private tablesOf(period: PublishedPeriod): MonthTables {
		const tables = this.plan.tables.get(period);
		if (tables === undefined) throw new RangeError(`${period} is not planned`);
		return tables;
	}

	private cached(
		groupsOf: (facts: Facts) => ReadonlyMap<string, Facts>
	): (period: PublishedPeriod) => ReadonlyMap<string, Facts> {
		const known = new Map<PublishedPeriod, ReadonlyMap<string, Facts>>();
		return (period) => {
			const groups = known.get(period) ?? groupsOf(wholeMonth(this.tablesOf(period)));
			known.set(period, groups);
			return groups;
		};
	}

	private isHidden(row: MaskRow, period: PublishedPeriod, group: string): boolean {
		return isHidden(this.masks.get(period) ?? new Map(), row, group);
	}

	private isWholeHidden(unit: UnitName, period: PublishedPeriod): boolean {
		return isWholeHidden(this.masks.get(period) ?? new Map(), unit);
	}

	private isRowHidden({ inside }: MaskUnit, dimension: Dimension, period: string): boolean {
		return inside !== undefined && this.isHidden(rowKey(inside, dimension), period, ALL_GROUPS);
	}

	/**
	 * The committees divide the cases by age, so they show what hidden age bands add up to: in the
	 * period itself, in what it is a part of, and in its parts.
	 */
	private areAgesHidden(unit: MaskUnit, period: PublishedPeriod): boolean {
		const months = new Set(monthsIn(period));
		return this.periodsOf(rowKey(unit.name, 'age')).some(
			(other) =>
				monthsIn(other).some((month) => months.has(month)) &&
				(this.masks.get(other)?.get(rowKey(unit.name, 'age'))?.size ?? 0) > 0
		);
	}
}

function summed(groups: ReadonlyMap<string, Facts>): Facts {
	return sumFacts([...groups.values()]);
}
