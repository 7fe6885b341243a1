import { z } from 'zod';
import { isMonth } from '../calendar/month';
import { optionalText, requiredChoice, requiredText } from '../form/form-schema';
import { ANNOTATION_KINDS, type AnnotationKind } from './annotation';

const LONGEST = 500;

/** An annotation as typed. */
export const annotationSchema = z.object({
	month: z.string().refine(isMonth, 'Välj en månad.'),
	kind: requiredChoice(Object.keys(ANNOTATION_KINDS) as AnnotationKind[], 'Välj vad du skriver.'),
	cause: requiredText('Skriv vad det beror på.', LONGEST),
	action: optionalText(LONGEST)
});
export type AnnotationInput = z.output<typeof annotationSchema>;

/** Which annotation is taken away. */
export const annotationRemovalSchema = z.object({ id: z.uuid('Kommentaren finns inte.') });
