import { z } from 'zod';
import { CARE_FORMS } from '../case/case';
import {
	checkbox,
	optionalChoice,
	optionalDate,
	optionalWhole,
	requiredChoice,
	requiredDate,
	requiredWhole
} from '../form/form-schema';
import type { Agreement } from './agreement';

const MOST_DAYS = 365;
const MOST_KRONOR = 100_000;

/** An agreement on payment liability as typed (domain.md §3.2). */
export const agreementSchema = z
	.object({
		careForm: optionalChoice(CARE_FORMS),
		validFrom: requiredDate,
		validTo: optionalDate,
		model: requiredChoice(['individual', 'average'], 'Välj modell.'),
		freeDays: requiredWhole(0, MOST_DAYS),
		noonRule: checkbox,
		sameDayInAverage: checkbox,
		kronorPerDay: optionalWhole(1, MOST_KRONOR),
		longStayOverDays: optionalWhole(1, MOST_DAYS),
		longStayFreeDays: optionalWhole(0, MOST_DAYS)
	})
	.superRefine((agreement, context) => {
		const problem = (field: keyof typeof agreement, message: string) =>
			context.addIssue({ code: 'custom', path: [field], message });
		if (agreement.validTo !== null && agreement.validTo < agreement.validFrom) {
			problem('validTo', 'Sista dag kan inte vara före första dag.');
		}
		if ((agreement.longStayOverDays === null) !== (agreement.longStayFreeDays === null)) {
			const missing = agreement.longStayOverDays === null ? 'longStayOverDays' : 'longStayFreeDays';
			problem(missing, 'Fyll i båda talen, eller lämna båda tomma.');
		}
	});

/** An agreement as typed and found well formed. */
export type AgreementInput = z.output<typeof agreementSchema>;

/** The agreement as the domain reads it, without kommun. */
export function agreementOf(input: AgreementInput): Omit<Agreement, 'kommun'> {
	const { longStayOverDays, longStayFreeDays, ...rest } = input;
	const longStay =
		longStayOverDays === null || longStayFreeDays === null
			? null
			: { overDays: longStayOverDays, freeDays: longStayFreeDays };
	return { ...rest, longStay };
}
