import { factOf, factsUnder, type Facts } from '../../facts/facts';
import { delayOwners } from '../../lists/delay-owner';
import type { GroupRow } from '../disclosure-rule';
import { ownersOf, reasonsOf } from '../group-tables';
import { areTold, type PublishedPeriod } from '../published-period';
import type { AuditedYear } from './audited-year';
import { MONTHS } from './case-numbers';

/** The numbers of one of a measure's own groups in a period. */
export type OwnNumbers = Readonly<Record<string, number>>;

/** Numbers that a measure's own groups have, and what of them is shown. */
export interface OwnTable {
	row: GroupRow;
	/** The groups' numbers by the facts of the whole kommun. */
	numbersOf: (facts: Facts, year: AuditedYear) => ReadonlyMap<string, OwnNumbers>;
	/** The names of the numbers: of persons, which nobody may learn while they are few, and of other things. */
	persons: readonly string[];
	amounts: readonly string[];
	/** What a shown group tells. */
	told: (period: PublishedPeriod) => readonly string[];
	/** What is not none in a hidden group, while others are shown. */
	notNone: string;
	/** Those that add up over time. */
	adding: readonly string[];
	/** Which of the groups are hidden for what is known of each other; all, when left out. */
	among?: (group: string, year: AuditedYear) => (other: string) => boolean;
}

const under =
	(names: Readonly<Record<string, string>>) =>
	(facts: Facts): Map<string, OwnNumbers> => {
		const groups = new Map<string, Record<string, number>>();
		for (const [own, name] of Object.entries(names)) {
			for (const [group, value] of factsUnder(facts, name)) {
				groups.set(group, { ...groups.get(group), [own]: value });
			}
		}
		return groups;
	};

const deficiencies = (row: 'defInpatient' | 'defPrimary'): OwnTable => ({
	row,
	numbersOf: (facts) =>
		new Map(
			[...factsUnder(facts, row)].map(([type, persons]) => [
				type,
				{ persons, without: factOf(facts, 'cases') - persons }
			])
		),
	persons: ['persons', 'without'],
	amounts: [],
	told: () => ['persons', 'without'],
	notNone: 'persons',
	adding: ['persons', 'without']
});

const delays = (row: 'reason' | 'owner'): OwnTable => ({
	row,
	numbersOf: (facts, { lists }) => {
		const reasons = reasonsOf(facts);
		const own = row === 'reason' ? reasons : ownersOf(reasons, lists);
		return new Map(
			[...own].map(([group, each]) => [
				group,
				{ persons: factOf(each, 'persons'), days: factOf(each, 'days') }
			])
		);
	},
	persons: ['persons'],
	amounts: ['days'],
	told: () => ['persons', 'days'],
	notNone: 'persons',
	adding: ['persons', 'days'],
	...(row === 'reason' && {
		among: (reason, { lists }) => {
			const ownerOf = delayOwners(lists);
			return (other) => ownerOf(other) === ownerOf(reason);
		}
	})
});

/** The measures that have groups of their own, but for what is counted in groups of cases. */
export const OWN_TABLES = {
	timing: {
		row: 'timing',
		numbersOf: under({ persons: 'sipTimingCases', sips: 'sipTiming' }),
		persons: ['persons'],
		amounts: ['sips'],
		told: () => ['sips'],
		notNone: 'sips',
		adding: ['persons', 'sips']
	},
	defInpatient: deficiencies('defInpatient'),
	defPrimary: deficiencies('defPrimary'),
	kind: {
		row: 'kind',
		numbersOf: under({ persons: 'ssPersonsKind', months: MONTHS.ssPersonsKind, days: 'ssDays' }),
		persons: ['persons', 'months'],
		amounts: ['days'],
		told: (period) => (areTold(period) ? ['days', 'persons'] : ['days']),
		notNone: 'persons',
		adding: ['months', 'days']
	},
	length: {
		row: 'length',
		numbersOf: under({ persons: 'ssLengthN', days: 'ssLengthSum' }),
		persons: ['persons'],
		amounts: ['days'],
		told: () => ['persons', 'days'],
		notNone: 'persons',
		adding: ['persons', 'days']
	},
	reason: delays('reason'),
	owner: delays('owner')
} as const satisfies Record<string, OwnTable>;
