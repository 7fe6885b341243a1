import type { Month } from '../calendar/month';
import { sumFacts, type Facts } from '../facts/facts';
import { personsBehind } from '../measures/cells';
import type { PeriodFacts } from '../measures/measure';
import { BREAKDOWNS, type Breakdown, type MonthTables } from './month-tables';
import { isFromJanuary, monthsIn, type PublishedPeriod } from './published-period';

/** Facts that count persons who may be there in several months, and so cannot be added over them. */
const PERSON_FACTS = ['payPersons', 'ssPersons', 'ssPersonsSabo', 'ssPersonsKind'] as const;

/**
 * The facts of a period, added over its months. Persons are as many as are certain (see
 * `personsBehind`).
 */
export function periodTables(
	ground: ReadonlyMap<Month, MonthTables>,
	period: PublishedPeriod
): MonthTables {
	const months = monthsIn(period).flatMap((month) => {
		const tables = ground.get(month);
		return tables === undefined ? [] : [{ month, tables }];
	});
	const [only] = months;
	if (only !== undefined && months.length === 1) return only.tables;
	const sinceJanuary = isFromJanuary(period);
	const groupsIn = (breakdown: Breakdown) =>
		new Set(months.flatMap(({ tables }) => [...tables[breakdown].keys()]));
	const tables = BREAKDOWNS.map((breakdown) => [
		breakdown,
		new Map(
			[...groupsIn(breakdown)].map((group) => {
				const own = months.flatMap(({ month, tables }) => {
					const facts = tables[breakdown].get(group);
					return facts === undefined ? [] : [{ month, facts }];
				});
				const total = sumFacts(own.map(({ facts }) => facts));
				return [group, withCertainPersons({ months: own, total, sinceJanuary })];
			})
		)
	]);
	return Object.fromEntries(tables) as MonthTables;
}

function withCertainPersons(facts: PeriodFacts): Facts {
	const counting = Object.keys(facts.total).filter((key) =>
		PERSON_FACTS.some((name) => name === key.split('/')[0])
	);
	const persons = counting.map((key) => [key, personsBehind(facts, key)] as const);
	return { ...facts.total, ...Object.fromEntries(persons) };
}
