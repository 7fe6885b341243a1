import { z } from 'zod';
import { requiredChoice, requiredText } from '../form/form-schema';
import { REQUESTED_LISTS } from './list-request';

/** A name that is asked for, or that is not to be asked for any more. */
export const listRequestSchema = z.object({
	list: requiredChoice(REQUESTED_LISTS, 'Välj vad som saknas.'),
	name: requiredText('Skriv namnet.')
});

export type ListRequestInput = z.output<typeof listRequestSchema>;
