import { daysInMonth } from '../calendar/month';
import { factOf, factsUnder, type Facts } from '../facts/facts';
import { firstOfYear } from '../facts/families';
import type { Cell, PeriodFacts } from './measure';

/** A count of cases, out of `n` cases looked at. */
export function countCell(value: number, n: number): Cell {
	return { value, n };
}

/** A share in %; null without a base. */
export function shareCell(numerator: number, n: number): Cell {
	return { value: n === 0 ? null : (100 * numerator) / n, n, numerator };
}

/** A mean over `n`; null without any. */
export function meanCell(sum: number, n: number): Cell {
	return { value: n === 0 ? null : sum / n, n };
}

/**
 * Persons behind a fact that counts persons (`addPerson`): exact in one month and in a period from
 * January. In any other period someone may return, and the largest month is what is certain,
 * so that small-number suppression never believes in more persons than there are
 * (domain.md §5.3).
 */
export function personsBehind(facts: PeriodFacts, name: string): number {
	if (facts.sinceJanuary) return factOf(facts.total, firstOfYear(name));
	return Math.max(0, ...facts.months.map((entry) => factOf(entry.facts, name)));
}

/** The discharged cases. */
export function casesLookedAt(total: Facts): number {
	return factOf(total, 'cases');
}

/** The SIPs held. */
export function sipsHeld(total: Facts): number {
	return factOf(total, 'sipHeld');
}

/** A cell per group from the facts under `name/`, each out of the same `n`. */
export function cellsUnder(facts: Facts, name: string, n: number): Map<string, Cell> {
	return new Map(
		[...factsUnder(facts, name)].map(([group, value]) => [group, countCell(value, n)])
	);
}

/** Sum of the facts under `name/`. */
export function sumUnder(facts: Facts, name: string): number {
	let sum = 0;
	for (const value of factsUnder(facts, name).values()) sum += value;
	return sum;
}

/** Persons a day on average: days over the calendar days of the months that have data. */
export function perDay(days: number | null, facts: PeriodFacts): number | null {
	if (days === null || facts.months.length === 0) return null;
	return days / facts.months.reduce((sum, { month }) => sum + daysInMonth(month), 0);
}
