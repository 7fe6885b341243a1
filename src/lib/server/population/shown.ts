import { populationValues } from '../../domain/population/population-values';
import type { Shown } from '../shown';
import { loadPopulation } from './read';

/** Every year's inhabitants as their form shows them. */
export function shownPopulation(years: readonly number[]): Shown {
	return {
		what: 'population',
		keys: years.map(String),
		texts: async (tx, scope) => populationValues(await loadPopulation(tx, scope))
	};
}
