import { z } from 'zod';

/** A press on one of the two move buttons of a row. */
export const moveSchema = z.object({
	key: z.string(),
	direction: z.enum(['up', 'down'])
});
