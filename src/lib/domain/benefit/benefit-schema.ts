import { z } from 'zod';
import { isMonth, yearOf } from '../calendar/month';
import { optionalDecimal, optionalText, requiredWhole } from '../form/form-schema';
import type { BenefitField, BenefitSetting } from './benefit-setting';
import type { Outlook } from './value';

const MOST_KRONOR = 5_000;
const MOST_MINUTES = 120;
const EARLIEST_YEAR = 2018;

const start = optionalText(7)
	.refine((text) => text === '' || isMonth(text), 'Skriv månaden som ÅÅÅÅ-MM.')
	.refine((text) => !isMonth(text) || yearOf(text) >= EARLIEST_YEAR, 'Kontrollera årtalet.')
	.transform((text) => (text === '' ? null : text));
const minutes = optionalDecimal.transform((value, context) => {
	if (value !== null && value >= 0 && value <= MOST_MINUTES) return value;
	context.addIssue({ code: 'custom', message: `Skriv ett tal mellan 0 och ${MOST_MINUTES}.` });
	return z.NEVER;
});
const share = requiredWhole(0, 100);

const fields = {
	start,
	kronor: requiredWhole(0, MOST_KRONOR),
	...{ 'minuter-low': minutes, 'minuter-likely': minutes, 'minuter-high': minutes },
	...{ 'andel-low': share, 'andel-likely': share, 'andel-high': share }
} satisfies Record<BenefitField, z.ZodType>;

/** The form of what a kommun supposes. */
export const benefitSchema = z
	.object(fields)
	.refine(
		(form) =>
			form['minuter-low'] <= form['minuter-likely'] &&
			form['minuter-likely'] <= form['minuter-high'],
		{ path: ['minuter-likely'], message: 'Skriv minuterna från låg till hög.' }
	)
	.refine(
		(form) =>
			form['andel-low'] <= form['andel-likely'] && form['andel-likely'] <= form['andel-high'],
		{ path: ['andel-likely'], message: 'Skriv andelarna från låg till hög.' }
	)
	.transform((form): BenefitSetting => {
		const supposed = (outlook: Outlook) => ({
			minutes: form[`minuter-${outlook}`],
			share: form[`andel-${outlook}`]
		});
		return {
			...{ start: form.start, kronorPerHour: form.kronor },
			...{ low: supposed('low'), likely: supposed('likely'), high: supposed('high') }
		};
	});
