import * as z from 'zod';
import { isMonth } from '../calendar/month';

const month = z.string().refine(isMonth, 'Välj en månad.');
const committee = z.string().trim().min(1, 'Välj nämnd.');

/** A month to mark reviewed, alone or with all before it that are not. */
export const reviewSchema = z.object({
	committee,
	month,
	earlier: z
		.string()
		.optional()
		.transform((text) => text !== undefined)
});
export type ReviewRequest = z.output<typeof reviewSchema>;

/** A month to open again. */
export const reopenSchema = z.object({ committee, month });
export type ReopenRequest = z.output<typeof reopenSchema>;
