import { z } from 'zod';
import { requiredDate, requiredText } from '../form/form-schema';
import { impersonal } from '../form/impersonal-schema';
import { CHOSEN } from './agreement';

/** At least two agree on something. */
const FEWEST = 2;
const MOST = 20;

/** An agreement as typed: the organisations a line each, and a box for each action. */
export const agreementSchema = z
	.looseObject({
		title: impersonal(requiredText('Skriv vad ni är överens om.')),
		agreedOn: requiredDate,
		organisations: impersonal(requiredText('Skriv vilka som är överens.', 500)).transform(
			(text, context) => {
				const names = text.split('\n').flatMap((line) => line.trim() || []);
				if (names.length >= FEWEST && names.length <= MOST) return names;
				const message = 'Skriv minst två organisationer, en på varje rad.';
				context.addIssue({ code: 'custom', message });
				return z.NEVER;
			}
		)
	})
	.transform(({ title, agreedOn, organisations, ...boxes }) => ({
		...{ title, agreedOn, organisations },
		actions: Object.keys(boxes).flatMap((name) =>
			name.startsWith(CHOSEN) ? [name.slice(CHOSEN.length)] : []
		)
	}))
	.refine(({ actions }) => actions.length > 0, {
		path: ['actions'],
		message: 'Välj minst en åtgärd.'
	});
export type AgreementInput = z.output<typeof agreementSchema>;
