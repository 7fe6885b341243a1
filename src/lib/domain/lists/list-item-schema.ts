import { z } from 'zod';
import { optionalChoice, optionalDate, requiredText } from '../form/form-schema';
import { DELAY_OWNERS } from './lists';

/** What can be typed about a list value; which fields are asked for depends on the list. */
export const listItemSchema = z
	.object({
		name: requiredText('Skriv ett namn.', 80).refine(
			(name) => !/[|;\t\n\r]/.test(name),
			'Namnet får inte innehålla | eller ;, som skiljer värden åt i filer.'
		),
		hospital: z
			.string()
			.trim()
			.default('')
			.transform((code) => (code === '' ? null : code)),
		owner: optionalChoice(DELAY_OWNERS),
		validFrom: optionalDate,
		validTo: optionalDate
	})
	.refine((item) => !item.validFrom || !item.validTo || item.validFrom <= item.validTo, {
		path: ['validTo'],
		message: 'Sista dag kan inte vara före första dag.'
	});

/** A list value as typed and found well formed. */
export type ListItemInput = z.output<typeof listItemSchema>;
