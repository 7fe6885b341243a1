import { z } from 'zod';
import { requiredChoice } from '../form/form-schema';
import { ANNUL_REASONS, type AnnulReason } from './annulment';

/** The form that annuls a case. */
export const annulSchema = z.object({
	skal: requiredChoice(
		Object.keys(ANNUL_REASONS) as AnnulReason[],
		'Välj varför ärendet ska makuleras.'
	)
});
