import type { LocalDate } from '../../domain/calendar/moment';
import { freePlacesValues } from '../../domain/look-ahead/free-places';
import type { Shown } from '../shown';
import { loadFreePlaces } from './read-free-places';

/** A committee's free places on these days as their form shows them. */
export function shownFreePlaces(committee: string, days: readonly LocalDate[]): Shown {
	return {
		what: 'free-places',
		keys: [committee],
		texts: async (tx, scope) =>
			freePlacesValues(await loadFreePlaces(tx, scope, { committees: [committee], days }), days)
	};
}
