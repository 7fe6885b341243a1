import { z } from 'zod';
import { requiredWhole } from '../form/form-schema';
import { HIGHEST_THRESHOLD, LEAST_THRESHOLD } from './threshold';

/** The form with the threshold of small numbers: field `troskel`. */
export const thresholdSchema = z
	.object({ troskel: requiredWhole(LEAST_THRESHOLD, HIGHEST_THRESHOLD) })
	.transform(({ troskel }) => troskel);
