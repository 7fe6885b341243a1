import { z } from 'zod';
import { requiredText } from '../form/form-schema';
import { caseListHref, FIRST_PAGE } from './address';
import { readCaseListAddress } from './read-address';

/** A selection of the list that somebody has named. */
export interface SavedList {
	name: string;
	href: string;
}

/** The list at what stood after `?` in its address, from its first page. */
export function savedListHref(query: string): string {
	const url = new URL(`?${query}`, 'http://lista');
	return caseListHref({ ...readCaseListAddress(url), ...FIRST_PAGE });
}

/** The form that saves a selection: its name in `namn`, its address after `?` in `urval`. */
export const savedListSchema = z
	.object({
		namn: requiredText('Skriv vad urvalet ska heta.', 60),
		urval: z.string().max(2000)
	})
	.transform(({ namn, urval }) => ({
		name: namn,
		query: savedListHref(urval.replace(/^\?/, '')).split('?')[1] ?? ''
	}));

/** The form that removes one: its name in `namn`. */
export const removedListSchema = z.object({ namn: z.string() }).transform(({ namn }) => namn);
