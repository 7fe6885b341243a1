import { factOf, type Facts } from '../facts/facts';
import type { Lists } from '../lists/lists';
import { rowGrain, type GroupRow, type MaskRow } from './disclosure-rule';
import { dayCounts } from './day-counts';
import { distributionOf } from './distribution';
import { GROUP_TABLES, isPrimaryReason, ownersOf, reasonsOf } from './group-tables';
import { isHidden, rowKey, type Mask } from './mask';
import { MASK_UNITS, personsOf, type RowKind } from './mask-units';
import { BREAKDOWNS, WHOLE, wholeMonth, type Breakdown, type MonthTables } from './month-tables';
import { isPublishedFor, type PublishedPeriod } from './published-period';
import { isSmall, leastBase } from './threshold';

/** A published period as readers know it, and as its corrections would make it. */
export interface Correction {
	period: PublishedPeriod;
	before: MonthTables;
	after: MonthTables;
	/** What is hidden in the period, before and after. */
	mask: Mask;
	threshold: number;
	lists: Lists;
}

/**
 * Whether corrections of a published period may reach readers, who keep what they saw before: what
 * has changed in each figure they see is judged as a table of its own, by the rules that hide
 * small numbers (domain.md §5.3), and so is what hidden groups have changed by together.
 */
export function mayBeCorrected(correction: Correction): boolean {
	return (
		BREAKDOWNS.every((breakdown) => isBreakdownEnough(correction, breakdown)) &&
		isGroupsEnough(correction)
	);
}

function isBreakdownEnough(correction: Correction, breakdown: Breakdown): boolean {
	const { before, after, period } = correction;
	const groups = new Set([...before[breakdown].keys(), ...after[breakdown].keys()]);
	return MASK_UNITS.every((unit) => {
		const row = rowKey(unit.name, breakdown);
		if (!isPublishedFor(rowGrain(row), period)) return true;
		const judged = {
			groups: [...groups].map((group): Change => [
				group,
				before[breakdown].get(group) ?? {},
				after[breakdown].get(group) ?? {}
			]),
			numbers: unit.rows,
			// Rounded figures go by each number of days, not only by their sums.
			isSame: unit.coarse === true ? haveSameDays : undefined,
			isFew: (change: Facts) =>
				unit.coarse
					? dayCounts(change).cases < leastBase(correction.threshold)
					: personsOf(unit)(change) < correction.threshold ||
						unit.isPrimary(change, correction.threshold)
		};
		const isWholeSeen = !isHidden(correction.mask, rowKey(unit.name, 'total'), WHOLE);
		const addsUp = breakdown !== 'total' && isWholeSeen && unit.coarse !== true;
		return isRowEnough(correction, row, judged, addsUp);
	});
}

/** The measures that have groups of their own. */
function isGroupsEnough(correction: Correction): boolean {
	const { before, after, lists, period, threshold } = correction;
	const [old, now] = [wholeMonth(before), wholeMonth(after)];
	// Days that have changed of persons who have not are somebody's days.
	const isSomebodys = (change: Facts) =>
		factOf(change, 'persons') === 0 && factOf(change, 'days') + factOf(change, 'sips') > 0;
	const few = (change: Facts) => isPrimaryReason(change, threshold) || isSomebodys(change);
	const rows: [GroupRow, (facts: Facts) => ReadonlyMap<string, Facts>, Judged['isFew']][] = [
		...GROUP_TABLES.map(({ row, groupsOf, isPrimary }): (typeof rows)[number] => [
			row,
			(facts) => groupsOf(facts, lists),
			(change) => isSomebodys(change) || isPrimary(change, threshold)
		]),
		['distribution', distributionOf, few],
		['reason', reasonsOf, few],
		['owner', (facts) => ownersOf(reasonsOf(facts), lists), few]
	];
	return rows.every(([row, groupsOf, isFew]) => {
		if (!isPublishedFor(rowGrain(row), period)) return true;
		const [groupsBefore, groupsAfter] = [groupsOf(old), groupsOf(now)];
		const groups = [...new Set([...groupsBefore.keys(), ...groupsAfter.keys()])].map(
			(group): Change => [group, groupsBefore.get(group) ?? {}, groupsAfter.get(group) ?? {}]
		);
		return isRowEnough(correction, row, { groups, numbers: GROUP_NUMBERS, isFew }, true);
	});
}

const GROUP_NUMBERS: readonly RowKind[] = ['persons', 'days', 'sips', 'cases'].map((name) => ({
	kind: 'count',
	of: (facts) => factOf(facts, name)
}));

/** A group before and after. */
type Change = readonly [group: string, before: Facts, after: Facts];

interface Judged {
	groups: readonly Change[];
	numbers: readonly RowKind[];
	/** Whether nothing has changed that is seen of a group; by the numbers when left out. */
	isSame?: ((before: Facts, after: Facts) => boolean) | undefined;
	/** Whether what has changed is of too few persons. */
	isFew: (change: Facts) => boolean;
}

/** Whether as many have each number of days. */
function haveSameDays(before: Facts, after: Facts): boolean {
	return Object.entries(changed(before, after)).every(
		([key, amount]) => amount === 0 || !key.startsWith('days/')
	);
}

function isRowEnough(
	{ mask, threshold }: Correction,
	row: MaskRow,
	{ groups, numbers, isSame, isFew }: Judged,
	addsUp: boolean
): boolean {
	const amounts = numbers.flatMap((number) =>
		number.kind === 'share' ? [number.of, number.rest] : [number.of]
	);
	const seen = groups.filter(([group]) => !isHidden(mask, row, group));
	const unseen = groups.filter(([group]) => isHidden(mask, row, group));
	return (
		seen.every(([, before, after]) => {
			const differences = amounts.map((of) => of(after) - of(before));
			const isUnchanged = isSame
				? isSame(before, after)
				: differences.every((difference) => difference === 0);
			if (isUnchanged) return true;
			const areFew = !isSame && differences.some((each) => isSmall(Math.abs(each), threshold));
			return !areFew && !isFew(changed(before, after));
		}) &&
		(!addsUp ||
			amounts.every((of) => {
				const together = unseen.reduce((sum, [, before, after]) => sum + of(after) - of(before), 0);
				return !isSmall(Math.abs(together), threshold);
			}))
	);
}

/** By how much each fact has changed, whichever way. */
function changed(before: Facts, after: Facts): Facts {
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	return Object.fromEntries(
		[...keys].map((key) => [key, Math.abs(factOf(after, key) - factOf(before, key))])
	);
}
