import { sumFacts, type Facts } from '../facts/facts';
import { firstOfYear } from '../facts/families';
import { BREAKDOWNS, type Breakdown, type MonthTables } from './month-tables';
import { monthsIn, type PublishedPeriod } from './published-period';
import type { Month } from '../calendar/month';

/** Facts that count persons who may be there in several months, and so cannot be added over them. */
const PERSON_FACTS = ['payPersons', 'ssPersons', 'ssPersonsSabo', 'ssPersonsKind'] as const;

/**
 * The facts of a period, added over its months. Persons are as many as are certain: those counted
 * from January, or those of the fullest month (see `personsBehind`).
 */
export function periodTables(
	ground: ReadonlyMap<Month, MonthTables>,
	period: PublishedPeriod
): MonthTables {
	const months = monthsIn(period).flatMap((month) => ground.get(month) ?? []);
	const [only] = months;
	if (only !== undefined && months.length === 1) return only;
	const sinceJanuary = period.slice(4, 8) === '' || period.slice(4, 7) === '-01';
	const tables = BREAKDOWNS.map((breakdown) => [breakdown, added(months, breakdown, sinceJanuary)]);
	return Object.fromEntries(tables) as MonthTables;
}

function added(
	months: readonly MonthTables[],
	breakdown: Breakdown,
	sinceJanuary: boolean
): Map<string, Facts> {
	const groups = new Set(months.flatMap((tables) => [...tables[breakdown].keys()]));
	return new Map(
		[...groups].map((group) => {
			const parts = months
				.map((tables) => tables[breakdown].get(group))
				.filter((facts) => facts !== undefined);
			return [group, { ...sumFacts(parts), ...certainPersons(parts, sinceJanuary) }];
		})
	);
}

function certainPersons(parts: readonly Facts[], sinceJanuary: boolean): Facts {
	const persons: Record<string, number> = {};
	for (const facts of parts) {
		for (const key in facts) {
			if (!PERSON_FACTS.some((name) => name === key.split('/')[0])) continue;
			const known = persons[key] ?? 0;
			persons[key] = sinceJanuary
				? known + (facts[firstOfYear(key)] ?? 0)
				: Math.max(known, facts[key] ?? 0);
		}
	}
	return persons;
}
