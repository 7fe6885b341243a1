import { z } from 'zod';
import { requiredText } from '../form/form-schema';

/** What can be typed about a kommun that is added. */
export const kommunSchema = z.object({
	code: requiredText('Skriv kommunkoden.').refine(
		(code) => code === '' || /^\d{4}$/.test(code),
		'Skriv kommunkodens fyra siffror, till exempel 2480.'
	),
	name: requiredText('Skriv kommunens namn.', 60)
});

/** A kommun as typed and found well formed. */
export type KommunInput = z.output<typeof kommunSchema>;
