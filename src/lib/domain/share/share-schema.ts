import { z } from 'zod';
import { requiredChoice, requiredText } from '../form/form-schema';
import { SHARE_DAYS } from './share';

/** The form of a new shared view. What it shows stands in the address that the form is sent to. */
export const shareSchema = z.object({
	name: requiredText('Skriv vem eller vad vyn delas för, till exempel Socialnämnden 12 mars.', 80),
	days: requiredChoice(SHARE_DAYS, 'Välj hur länge länken ska gälla.')
});

/** One of the shared views, to be revoked. */
export const revokedShareSchema = z.object({
	id: z.uuid('Delningen finns inte.')
});

/** A new shared view as asked for and found well formed. */
export type ShareInput = z.output<typeof shareSchema>;
