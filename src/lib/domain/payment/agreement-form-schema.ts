import { z } from 'zod';
import { checkbox } from '../form/form-schema';
import { agreementSchema } from './agreement-schema';

/** An agreement as typed, and what was answered to the question about past months. */
export const agreementFormSchema = z.intersection(
	agreementSchema,
	z.object({
		/** The months that were asked about, a line each. */
		asked: z.string().default(''),
		confirmed: checkbox
	})
);
