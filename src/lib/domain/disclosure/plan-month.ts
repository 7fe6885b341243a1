import { DIMENSIONS, type Dimension } from '../facts/dimension';
import { factOf } from '../facts/facts';
import type { Lists } from '../lists/lists';
import { dayCounts } from './day-counts';
import { isWholeHidden, rowKey, type Mask } from './mask';
import { GROUP_ROWS, type GroupRow, type MaskRow, type UnitName } from './disclosure-rule';
import { MASK_UNITS, type MaskUnit } from './mask-units';
import { WHOLE, wholeMonth, type MonthTables } from './month-tables';
import { planBreakdown } from './plan-breakdown';
import { planDeficiencyWards, planGroups, planStayLengths } from './plan-groups';
import { planReasons } from './plan-reasons';
import { ALL_GROUPS } from './sibling-row';
import { LAST_GROUP, planDistribution } from './tail';
import { isSmall } from './threshold';

/** What the hidden cells of a month are chosen from. */
export interface MonthPlan {
	tables: MonthTables;
	lists: Lists;
	threshold: number;
	/** Units that are not shown this month whatever their numbers. */
	closed: ReadonlySet<UnitName>;
	/** What the month's earlier publication hid, which stays hidden. */
	previous: Mask;
}

/** The discharge plan of the deceased, who have no days. */
const DECEASED = 'avliden';
const EVERYTHING: ReadonlySet<string> = new Set([ALL_GROUPS]);
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Chooses every cell of a month that samverkan readers do not get to see
 * (docs/decisions/small-numbers.md): first of the whole kommun, then of its groups.
 */
export function planMonth(plan: MonthPlan): Mask {
	const mask = new Map<MaskRow, ReadonlySet<string>>(plan.previous);
	const judged = new Set<MaskRow>();
	const add: Add = (row, groups) => {
		judged.add(row);
		mask.set(row, new Set([...(mask.get(row) ?? NOTHING), ...groups]));
	};
	hideWholes(plan, mask, add);
	hideDistribution(plan, mask, add);
	hideStayKinds(plan, mask, add);
	for (const unit of MASK_UNITS) {
		for (const dimension of DIMENSIONS) {
			add(rowKey(unit.name, dimension), groupsOf(plan, mask, unit, dimension));
		}
	}
	hideGroups(plan, mask, add);
	// What no rule has judged is not shown: a row that is declared and forgotten here hides itself.
	for (const row of GROUP_ROWS) if (!judged.has(row)) add(row, EVERYTHING);
	return mask;
}

type Add = (row: MaskRow, groups: ReadonlySet<string>) => void;

function hideWholes({ tables, threshold, closed }: MonthPlan, mask: Mask, add: Add): void {
	const facts = wholeMonth(tables);
	for (const unit of MASK_UNITS) {
		const inside = unit.inside !== undefined && isWholeHidden(mask, unit.inside);
		if (inside || closed.has(unit.name) || unit.isPrimary(facts, threshold)) {
			add(rowKey(unit.name, 'total'), new Set([WHOLE]));
		}
	}
}

/** The shares of days are groups of the distribution added together, so they hide together. */
function hideDistribution({ tables, threshold, previous }: MonthPlan, mask: Mask, add: Add): void {
	const whole = new Set([WHOLE]);
	if (isWholeHidden(mask, 'days')) return add('distribution', EVERYTHING);
	const before = [...(previous.get('distribution') ?? NOTHING)];
	const mostFrom = Math.min(
		isWholeHidden(mask, 'same-day') ? 0 : isWholeHidden(mask, 'within-target') ? 1 : LAST_GROUP + 1,
		...before.map((group) => (group === ALL_GROUPS ? 0 : parseInt(group, 10)))
	);
	const { hiddenFrom, hidePercentiles } = planDistribution(wholeMonth(tables), threshold, mostFrom);
	if (hidePercentiles) add(rowKey('percentiles', 'total'), whole);
	if (hiddenFrom === null) return add('distribution', NOTHING);
	add('distribution', new Set(distributionGroups().slice(hiddenFrom)));
	if (hiddenFrom > 1) return;
	add(rowKey('within-target', 'total'), whole);
	add(rowKey('percentiles', 'total'), whole);
	if (hiddenFrom === 0) add(rowKey('same-day', 'total'), whole);
}

/** The groups of the distribution of days in order: `0` … `6`, `7+`. */
function distributionGroups(): string[] {
	return Array.from({ length: LAST_GROUP + 1 }, (_, days) =>
		days === LAST_GROUP ? `${days}+` : String(days)
	);
}

/** The share of days waiting for a care home is one kind's days among all kinds'. */
function hideStayKinds(plan: MonthPlan, mask: Mask, add: Add): void {
	if (isWholeHidden(mask, 'short-stay')) return add('kind', EVERYTHING);
	const waiting = isWholeHidden(mask, 'waiting') ? ['sabo'] : [];
	const forced = new Set([...(plan.previous.get('kind') ?? NOTHING), ...waiting]);
	const from = { facts: wholeMonth(plan.tables), threshold: plan.threshold, forced };
	const kinds = planGroups(from, { persons: 'ssPersonsKind', amounts: 'ssDays' });
	add('kind', kinds);
	if (kinds.has('sabo') || kinds.has(ALL_GROUPS)) add(rowKey('waiting', 'total'), new Set([WHOLE]));
}

function groupsOf(
	{ tables, threshold, previous }: MonthPlan,
	mask: Mask,
	unit: MaskUnit,
	dimension: Dimension
): ReadonlySet<string> {
	const row = rowKey(unit.name, dimension);
	if (isWholeHidden(mask, unit.name)) return EVERYTHING;
	// The committees divide the cases by age, so they show what hidden age bands add up to.
	const ages = mask.get(rowKey(unit.name, 'age')) ?? NOTHING;
	if (dimension === 'committee' && ages.size > 0) return EVERYTHING;
	const inside = unit.inside === undefined ? NOTHING : mask.get(rowKey(unit.inside, dimension));
	const zeroHidden =
		unit.name === 'cases' && dimension === 'plan' && deceasedShow(tables, threshold)
			? new Set([DECEASED])
			: NOTHING;
	return planBreakdown({
		unit,
		groups: tables[dimension],
		threshold,
		inside: inside ?? NOTHING,
		forced: new Set([...(previous.get(row) ?? NOTHING), ...zeroHidden]),
		zeroHidden
	});
}

/** The deceased have no days: n of the days less the cases says how few they may be. */
function deceasedShow(tables: MonthTables, threshold: number): boolean {
	const facts = wholeMonth(tables);
	return isSmall(factOf(facts, 'cases') - dayCounts(facts).cases, threshold);
}

function hideGroups(plan: MonthPlan, mask: Mask, add: Add): void {
	const { tables, threshold, previous, lists } = plan;
	const facts = wholeMonth(tables);
	const from = (row: GroupRow) => ({ facts, threshold, forced: previous.get(row) ?? NOTHING });
	const withWhole = (unit: UnitName, row: GroupRow, groups: () => ReadonlySet<string>) =>
		add(row, isWholeHidden(mask, unit) ? EVERYTHING : groups());
	withWhole('sip', 'timing', () =>
		planGroups(from('timing'), { persons: 'sipTimingCases', amounts: 'sipTiming' })
	);
	for (const fact of ['defInpatient', 'defPrimary'] as const) {
		withWhole('cases', fact, () => planGroups(from(fact), { persons: fact }));
	}
	const wards = mask.get(rowKey('cases', 'ward')) ?? NOTHING;
	withWhole('cases', 'defWard', () => planDeficiencyWards(from('defWard'), wards));
	add('length', planStayLengths(from('length')));
	if (isWholeHidden(mask, 'same-day')) {
		add('reason', EVERYTHING);
		add('owner', EVERYTHING);
		return;
	}
	const forced = {
		reasons: previous.get('reason') ?? NOTHING,
		owners: previous.get('owner') ?? NOTHING
	};
	const { reasons, owners } = planReasons(facts, lists, threshold, forced);
	add('reason', reasons);
	add('owner', owners);
}
