import { seriesFormValues, yearFormValues } from '../../domain/series/series-values';
import type { Shown } from '../shown';
import { listSeries } from './read';
import { seriesValues } from './read-values';

/** A series as its form shows it. */
export function shownSeries(id: string): Shown {
	return {
		what: 'series',
		keys: [id],
		texts: async (tx, scope) => {
			const series = (await listSeries(tx, scope)).find((candidate) => candidate.id === id);
			return series ? seriesFormValues(series) : null;
		}
	};
}

/** A year of its values as its form shows them. */
export function shownSeriesYear(id: string, year: number): Shown {
	return {
		what: 'series-values',
		keys: [id],
		texts: async (tx, scope) => yearFormValues(await seriesValues(tx, scope, id), year)
	};
}
