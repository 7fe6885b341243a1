import { z } from 'zod';

/** The form with the series of case numbers: field `serie`; gives whether it has no gaps. */
export const numberSeriesSchema = z
	.object({
		serie: z.enum(['hogsta', 'utan-luckor'], { error: 'Välj hur numren ges.' })
	})
	.transform(({ serie }) => serie === 'utan-luckor');
