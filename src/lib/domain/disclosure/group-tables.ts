import { factOf, factsUnder, type Facts } from '../facts/facts';
import { delayOwners } from '../lists/delay-owner';
import { DELAY_OWNERS, type Lists } from '../lists/lists';
import type { Dimension } from '../facts/dimension';
import type { GroupRow, UnitName } from './disclosure-rule';
import type { RowKind } from './mask-units';
import { isSmall, isThinBase } from './threshold';

/** The facts of a measure's own groups that its rule goes by, under names of their own. */
export interface GroupTable {
	row: GroupRow;
	/** The unit that the groups are hidden with where the whole kommun's figure of it is hidden. */
	inside: UnitName;
	/** The dimension whose groups they are, which are hidden where their cases are. */
	dimension?: Dimension;
	/** The groups of some facts of the whole kommun. */
	groupsOf: (facts: Facts, lists: Lists) => Map<string, Facts>;
	isPrimary: (group: Facts, threshold: number) => boolean;
	numbers: readonly RowKind[];
	/** Whether everybody knows what the groups add up to. */
	addsUp: boolean;
}

const of = (name: string) => (facts: Facts) => factOf(facts, name);
const count = (name: string): RowKind => ({ kind: 'count', of: of(name) });

/** Groups with numbers under some names of the facts: `{ persons: 'reasonCases' }`. */
const groupsUnder =
	(names: Readonly<Record<string, string>>) =>
	(facts: Facts): Map<string, Facts> => {
		const groups = new Map<string, Record<string, number>>();
		for (const [own, name] of Object.entries(names)) {
			for (const [group, value] of factsUnder(facts, name)) {
				groups.set(group, { ...groups.get(group), [own]: value });
			}
		}
		return groups;
	};

const fewPersons = (facts: Facts, threshold: number) =>
	isSmall(factOf(facts, 'persons'), threshold);

/** Deficiencies by type: a case may have several, and how many have any is published nowhere. */
const deficiencyTable = (row: 'defInpatient' | 'defPrimary'): GroupTable => ({
	row,
	inside: 'cases',
	groupsOf: groupsUnder({ persons: row }),
	isPrimary: fewPersons,
	numbers: [count('persons')],
	addsUp: false
});

/** The groups of the measures that have groups of their own, other than days and reasons. */
export const GROUP_TABLES: readonly GroupTable[] = [
	{
		row: 'timing',
		inside: 'sip',
		groupsOf: groupsUnder({ persons: 'sipTimingCases', sips: 'sipTiming' }),
		isPrimary: fewPersons,
		numbers: [count('sips')],
		addsUp: true
	},
	deficiencyTable('defInpatient'),
	deficiencyTable('defPrimary'),
	{
		row: 'defWard',
		inside: 'cases',
		dimension: 'ward',
		groupsOf: (facts) =>
			new Map(
				[...groupsUnder({ cases: 'wardCases', persons: 'defWard' })(facts)].map(([ward, own]) => {
					const fine = factOf(own, 'cases') - factOf(own, 'persons');
					return [ward, { ...own, fine }];
				})
			),
		isPrimary: (ward, threshold) =>
			fewPersons(ward, threshold) ||
			isSmall(factOf(ward, 'fine'), threshold) ||
			isThinBase(factOf(ward, 'cases'), threshold),
		numbers: [{ kind: 'share', of: of('persons'), rest: of('fine') }],
		addsUp: false
	},
	{
		row: 'kind',
		inside: 'short-stay',
		groupsOf: groupsUnder({ persons: 'ssPersonsKind', days: 'ssDays' }),
		isPrimary: fewPersons,
		numbers: [count('days')],
		addsUp: true
	},
	{
		row: 'length',
		inside: 'short-stay',
		groupsOf: groupsUnder({ persons: 'ssLengthN', days: 'ssLengthSum' }),
		isPrimary: (kind, threshold) => isThinBase(factOf(kind, 'persons'), threshold),
		numbers: [count('persons'), count('days')],
		addsUp: false
	}
];

/** Reasons for not going home: their cases and days, and those of their owners. */
export const reasonsOf = groupsUnder({ persons: 'reasonCases', days: 'reasonDays' });
export const REASON_NUMBERS = [count('persons'), count('days')];
export const isPrimaryReason = fewPersons;

/** The owners' cases and days, of some reasons. */
export function ownersOf(reasons: ReadonlyMap<string, Facts>, lists: Lists): Map<string, Facts> {
	const ownerOf = delayOwners(lists);
	return new Map<string, Facts>(
		DELAY_OWNERS.map((owner) => {
			const own = [...reasons].filter(([reason]) => ownerOf(reason) === owner);
			const sum = (name: string) => own.reduce((total, [, each]) => total + factOf(each, name), 0);
			return [owner, { persons: sum('persons'), days: sum('days') }];
		})
	);
}
