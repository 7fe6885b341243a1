import type { z } from 'zod';
import { suspectsIn } from '../personnummer/suspected';

/**
 * A text that both kommun and region read, and that nobody can take back: nothing in it may lead to a person.
 * What a case's note is only warned of is refused here (domain.md §10).
 */
export function impersonal(text: z.ZodType<string>) {
	return text.superRefine((written, context) => {
		const [suspect] = suspectsIn(written);
		if (suspect === undefined) return;
		const message = `Texten innehåller ${suspect.what}. Ta bort det. Skriv inga personuppgifter.`;
		context.addIssue({ code: 'custom', message });
	});
}
