import { z } from 'zod';
import { ROLES } from '../access/role';
import { checkbox, requiredChoice, requiredText, requiredWhole } from '../form/form-schema';
import { committeeField, isForCommittees, LONGEST_LIFETIME_DAYS } from './token';

/** The form of a new key, in a kommun with these committees. */
export function tokenSchema(codes: readonly string[]) {
	return z
		.object({
			name: requiredText('Skriv vad nyckeln är till, till exempel Power BI äldrenämnden.', 60),
			role: requiredChoice(ROLES, 'Välj den roll som nyckeln ska läsa i.'),
			days: requiredWhole(1, LONGEST_LIFETIME_DAYS),
			...Object.fromEntries(codes.map((code) => [committeeField(code), checkbox]))
		})
		.transform((form) => {
			const ticked = new Map<string, unknown>(Object.entries(form));
			const chosen = codes.filter((code) => ticked.get(committeeField(code)) === true);
			const { name, role, days } = form;
			return { name, role, days, committees: isForCommittees(role) ? chosen : [] };
		})
		.refine(({ role, committees }) => !isForCommittees(role) || committees.length > 0, {
			path: ['committees'],
			message: 'Välj minst en nämnd. Nyckeln läser bara siffror för de nämnder du väljer.'
		});
}

/** A new key as asked for and found well formed. */
export type TokenInput = z.output<ReturnType<typeof tokenSchema>>;
