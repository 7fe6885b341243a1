import { z } from 'zod';
import { checkbox, optionalWhole } from '../form/form-schema';

const MOST_KRONOR = 100_000;

/** First year of payment liability per day: the law is of 2018-01-01. */
const FIRST_YEAR = 2018;

/** The years whose amount can be given: from the law's first to next year. */
export function amountYears(currentYear: number): number[] {
	return Array.from({ length: currentYear + 2 - FIRST_YEAR }, (_, index) => FIRST_YEAR + index);
}

/** The form with every year's amount: fields `kronor-2019` and `verified-2019`. */
export function amountsSchema(years: readonly number[]) {
	return z
		.object(
			Object.fromEntries(
				years.flatMap((year) => [
					[`kronor-${year}`, optionalWhole(1, MOST_KRONOR)] as const,
					[`verified-${year}`, checkbox] as const
				])
			)
		)
		.superRefine((form, context) => {
			for (const year of years) {
				if (form[`kronor-${year}`] !== null || form[`verified-${year}`] !== true) continue;
				context.addIssue({
					code: 'custom',
					path: [`kronor-${year}`],
					message: 'Skriv beloppet som är verifierat.'
				});
			}
		})
		.transform((form) =>
			years.map((year) => {
				const kronor = form[`kronor-${year}`];
				return {
					year,
					kronor: typeof kronor === 'number' ? kronor : null,
					verified: form[`verified-${year}`] === true
				};
			})
		);
}
