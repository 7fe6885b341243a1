import { z } from 'zod';
import { checkbox, requiredWhole } from '../form/form-schema';
import { LEAST_MONTHS, MOST_MONTHS } from './limit';

/** How long cases are kept, as typed. */
export const monthsField = requiredWhole(LEAST_MONTHS, MOST_MONTHS);

/** Turning retention on, or to another time, after having seen what it does. */
export const retentionSchema = z.object({
	months: monthsField,
	confirmed: checkbox.refine(
		(ticked) => ticked,
		'Bocka i att du har sett vad som tas bort. Det kan inte ångras.'
	)
});
