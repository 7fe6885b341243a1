import { yearOf, type Month } from '../calendar/month';
import type { AgeBand } from '../facts/dimension';

/** The ages that inhabitants are counted from, in rates per 1 000 (domain.md §5). */
export const POPULATION_AGES = { from65: '65 år och äldre', from80: '80 år och äldre' } as const;
export type PopulationAge = keyof typeof POPULATION_AGES;

/** Those ages. */
export const AGES_COUNTED = Object.keys(POPULATION_AGES) as PopulationAge[];

/** The bands of age that are from each of them on. */
export const BANDS_FROM: Readonly<Record<PopulationAge, readonly AgeBand[]>> = {
	from65: ['65-79', '80+'],
	from80: ['80+']
};

/** Inhabitants of the kommun in a year; null where nobody has given them. */
export type Population = { year: number } & Record<PopulationAge, number | null>;

/**
 * Inhabitants over some months: those of their year, and of several years the mean over the months.
 * Null where a month's year has none given, since a rate of fewer would be too high.
 */
export function inhabitantsOver(
	population: readonly Population[],
	months: readonly Month[],
	age: PopulationAge
): number | null {
	let sum = 0;
	for (const month of months) {
		const inhabitants = population.find(({ year }) => year === yearOf(month))?.[age] ?? null;
		if (inhabitants === null) return null;
		sum += inhabitants;
	}
	return months.length === 0 ? null : sum / months.length;
}
