import { z } from 'zod';

/** A month in an answer. */
export const PERIOD = z
	.string()
	.regex(/^\d{4}-\d{2}$/)
	.meta({ description: 'Månaden, ÅÅÅÅ-MM.' });

/** A month in an answer; of what samverkan sees by the third or year, that. */
export const PUBLISHED_PERIOD = z
	.string()
	.regex(/^\d{4}(?:-\d{2}(?:\/\d{4}-\d{2})?)?$/)
	.meta({
		description:
			'Månaden, ÅÅÅÅ-MM. Det som samverkan ser per tertial och år: ÅÅÅÅ-MM/ÅÅÅÅ-MM och ÅÅÅÅ.'
	});
