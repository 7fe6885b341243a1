import { z } from 'zod';

/** A month in an answer. */
export const PERIOD = z
	.string()
	.regex(/^\d{4}-\d{2}$/)
	.meta({ description: 'Månaden, ÅÅÅÅ-MM.' });
