import { z } from 'zod';

/** How the series of case numbers goes on: its code, and what it is called. */
export const NUMBER_SERIES_KINDS = {
	hogsta: 'Efter det högsta numret',
	'utan-luckor': 'Utan luckor'
} as const;

/** The form with the series of case numbers: field `serie`; gives whether it has no gaps. */
export const numberSeriesSchema = z
	.object({
		serie: z.enum(['hogsta', 'utan-luckor'], { error: 'Välj hur numren ges.' })
	})
	.transform(({ serie }) => serie === 'utan-luckor');
