import * as z from 'zod/mini';
import { isLocalDate } from '../calendar/moment';
import { parseJson } from '../form/parse-json';
import type { DuplicateKey } from '../case/possible-duplicate';

/** What is asked while a case form is being filled in. */
export interface DuplicateQuestion {
	/** The form's own case, which is no duplicate of itself. */
	id: string;
	key: DuplicateKey;
}

const CODE_MAX = 100;

const question: z.ZodMiniType<DuplicateQuestion> = z.strictObject({
	id: z.uuid(),
	key: z.strictObject({
		sex: z.enum(['kvinna', 'man']),
		birthYear: z.int().check(z.gte(0), z.lte(9999)),
		ward: z.string().check(z.minLength(1), z.maxLength(CODE_MAX), z.regex(/^[^\0]+$/)),
		admitted: z.string().check(z.refine(isLocalDate))
	})
});

/** Reads the question as it was sent; null for anything else. */
export function duplicateQuestion(text: string): DuplicateQuestion | null {
	const { data } = question.safeParse(parseJson(text));
	return data ?? null;
}
