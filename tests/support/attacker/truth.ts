import { WHOLE, type Breakdown } from '../../../src/lib/domain/disclosure/month-tables';
import { monthsIn } from '../../../src/lib/domain/disclosure/published-period';
import { factOf, factsUnder, sumFacts, type Facts } from '../../../src/lib/domain/facts/facts';
import { firstOfYear } from '../../../src/lib/domain/facts/families';
import type { Lists } from '../../../src/lib/domain/lists/lists';
import { readName, type Named } from './name';
import { COUNTS, STAYING_PERSONS } from './numbers';
import type { Ground } from './published';

/** What a number of that name truly is. */
export type Truth = (name: string) => number;

type OwnCount = (facts: Facts, group: string, lists: Lists) => number;
const under =
	(name: string): OwnCount =>
	(facts, group) =>
		factOf(facts, `${name}/${group}`);
const restOf =
	(name: string, whole: (facts: Facts, group: string) => number): OwnCount =>
	(facts, group) =>
		whole(facts, group) - factOf(facts, `${name}/${group}`);
const cases = (facts: Facts) => factOf(facts, 'cases');
const wardCases = under('wardCases') as (facts: Facts, group: string) => number;
const byOwner =
	(name: string): OwnCount =>
	(facts, owner, lists) => {
		const owners = new Map(lists.delayReason.map((item) => [item.code, item.owner]));
		return [...factsUnder(facts, name)]
			.filter(([reason]) => (owners.get(reason) ?? 'övrigt') === owner)
			.reduce((sum, [, value]) => sum + value, 0);
	};

/** The numbers of the measures that have groups of their own, of facts added over months. */
const OWN: Readonly<Record<string, Readonly<Record<string, OwnCount>>>> = {
	timing: { sips: under('sipTiming'), persons: under('sipTimingCases') },
	defInpatient: { persons: under('defInpatient'), without: restOf('defInpatient', cases) },
	defPrimary: { persons: under('defPrimary'), without: restOf('defPrimary', cases) },
	defWard: { persons: under('defWard'), without: restOf('defWard', wardCases) },
	reason: { persons: under('reasonCases'), days: under('reasonDays') },
	owner: { persons: byOwner('reasonCases'), days: byOwner('reasonDays') },
	kind: { days: under('ssDays'), months: under('ssPersonsKind') },
	length: { persons: under('ssLengthN'), days: under('ssLengthSum') }
};

/** The tables of own groups whose `persons` are secrets, and what else of them is. */
export const OWN_SECRETS: ReadonlySet<string> = new Set(['persons', 'without', 'months']);

/** Reads what is true off the facts. */
export function truthOf(ground: Ground, lists: Lists): Truth {
	const added = new Map<string, Facts>();
	const parts = ({ period, by, group }: Named): Facts[] => {
		const breakdown = by in OWN ? 'total' : (by as Breakdown);
		const own = by in OWN ? WHOLE : group;
		return monthsIn(period).map((month) => ground.get(month)?.[breakdown]?.get(own) ?? {});
	};
	const sum = (named: Named): Facts => {
		const key = `${named.period}|${named.by in OWN ? 'total|' : `${named.by}|${named.group}`}`;
		const facts = added.get(key) ?? sumFacts(parts(named));
		added.set(key, facts);
		return facts;
	};
	const staying = (named: Named, fact: string): number =>
		monthsIn(named.period).length > 1 && isFromJanuary(named.period)
			? factOf(sum(named), firstOfYear(fact))
			: Math.max(0, ...parts(named).map((facts) => factOf(facts, fact)));
	return (name) => {
		const named = readName(name);
		const { number, by, group } = named;
		if (by === 'kind' && number === 'persons') return staying(named, `ssPersonsKind/${group}`);
		const own = OWN[by]?.[number];
		if (own) return own(sum(named), group, lists);
		const person = (STAYING_PERSONS as Record<string, string>)[number];
		if (person !== undefined) return staying(named, person);
		const count = (COUNTS as Record<string, (facts: Facts) => number>)[number];
		if (count === undefined) throw new Error(`Nobody counts ${name}`);
		return count(sum(named));
	};
}

/** Whether a period's persons are counted from January on, or it is a single month. */
export function isFromJanuary(period: string): boolean {
	const months = monthsIn(period);
	return months.length === 1 || (months[0]?.endsWith('-01') ?? false);
}
