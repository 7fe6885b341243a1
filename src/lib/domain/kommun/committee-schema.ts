import { z } from 'zod';
import { requiredText, requiredWhole } from '../form/form-schema';

const OLDEST = 120;

/** What can be typed about a nämnd. */
export const committeeSchema = z.object({
	name: requiredText('Skriv nämndens namn.', 80).refine(
		(name) => !/[|;\t\n\r]/.test(name),
		'Namnet får inte innehålla | eller ;, som skiljer värden åt i filer.'
	),
	abbreviation: requiredText('Skriv en förkortning.', 10).refine(
		(text) => text === '' || /^[\p{L}\p{N}-]+$/u.test(text),
		'Skriv förkortningen med bokstäver, siffror och bindestreck.'
	),
	fromAge: requiredWhole(0, OLDEST)
});

/** A nämnd as typed and found well formed. */
export type CommitteeInput = z.output<typeof committeeSchema>;
