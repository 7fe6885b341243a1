import { z } from 'zod';
import type { LocalDate } from '../calendar/moment';
import { optionalWhole } from '../form/form-schema';
import { placeFields, type TypedPlaces } from './free-places';

/** More than any kommun has free of one kind. */
const MOST = 999;

/** The form of the free places of these days: a whole number each, or nothing. */
export function freePlacesSchema(days: readonly LocalDate[]) {
	const fields = placeFields(days);
	return z
		.object(Object.fromEntries(fields.map(({ name }) => [name, optionalWhole(0, MOST)])))
		.transform((form) =>
			fields.map(({ day, kind, name }): TypedPlaces => ({ day, kind, free: form[name] ?? null }))
		);
}
