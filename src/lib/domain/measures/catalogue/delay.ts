import { DIMENSIONS } from '../../facts/dimension';
import { factsUnder, type Facts } from '../../facts/facts';
import { delay } from '../../facts/families';
import { delayOwners } from '../../lists/delay-owner';
import type { Lists } from '../../lists/lists';
import { countCell, sumUnder } from '../cells';
import { BY_OWNER, BY_REASON } from '../groupings';
import { grouped, type Cell } from '../measure';

/** The cases with at least one day. */
function casesDelayed(total: Facts): number {
	return sumUnder(total, 'reasonCases');
}

/** Cases or days by delay reason, or by whose the reason is. */
function byReason(
	total: Facts,
	name: 'reasonCases' | 'reasonDays',
	lists: Lists,
	grouping?: string
): Map<string, number> {
	const ownerOf = delayOwners(lists);
	const groupOf = (reason: string): string =>
		grouping === BY_OWNER.name ? ownerOf(reason) : reason;
	const values = new Map<string, number>();
	for (const [reason, value] of factsUnder(total, name)) {
		const group = groupOf(reason);
		values.set(group, (values.get(group) ?? 0) + value);
	}
	return values;
}

/** Cells of the same; n is the cases with at least one day. */
function delayCells(
	total: Facts,
	name: 'reasonCases' | 'reasonDays',
	lists: Lists,
	grouping?: string
): Map<string, Cell> {
	const n = casesDelayed(total);
	return new Map(
		[...byReason(total, name, lists, grouping)].map(([group, value]) => [
			group,
			countCell(value, n)
		])
	);
}

const GROUPINGS = [
	{ ...BY_REASON, disclosure: 'reason' },
	{ ...BY_OWNER, disclosure: 'owner' }
] as const;

export const delayReasonCases = grouped({
	code: 'delay-reason-cases',
	title: 'Orsak till ej hemgång, antal personer',
	pareto: true,
	definition:
		'Personer som väntat minst ett dygn efter utskrivningsklar, efter främsta orsaken till att de inte kunnat gå hem.',
	unit: 'antal',
	direction: 'lower',
	section: 'orsaker',
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: { high: 'många som väntat', low: 'få som väntat' },
	breakdowns: DIMENSIONS,
	families: [delay],
	groupings: GROUPINGS,
	base: casesDelayed,
	evaluate(facts, context, grouping) {
		return delayCells(facts.total, 'reasonCases', context.lists, grouping);
	}
});

export const delayReasons = grouped({
	code: 'delay-reasons',
	title: 'Orsak till ej hemgång, dygn',
	whole: 'Dygn i väntan på hemgång',
	pareto: true,
	definition:
		'Dygn från utskrivningsklar till utskrivning efter främsta orsaken till att personen inte kunnat gå hem.',
	unit: 'dygn',
	direction: 'lower',
	section: 'orsaker',
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: { high: 'många väntedygn', low: 'få väntedygn' },
	breakdowns: DIMENSIONS,
	families: [delay],
	groupings: GROUPINGS,
	base: casesDelayed,
	evaluate(facts, context, grouping) {
		return delayCells(facts.total, 'reasonDays', context.lists, grouping);
	},
	persons: (total, { lists }, grouping) => byReason(total, 'reasonCases', lists, grouping)
});
