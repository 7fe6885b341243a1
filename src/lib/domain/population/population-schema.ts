import { z } from 'zod';
import { optionalWhole } from '../form/form-schema';
import { populationField } from './population-values';
import type { Population } from './population';

const MOST_INHABITANTS = 1_000_000;

/** First year of cases: earlier ones have nothing to be held to their inhabitants. */
const FIRST_YEAR = 2018;

/** The years whose inhabitants can be given, the latest first. */
export function populationYears(currentYear: number): number[] {
	return Array.from({ length: currentYear + 1 - FIRST_YEAR }, (_, index) => currentYear - index);
}

/** The form with every year's inhabitants: fields `from65-2019` and `from80-2019`. */
export function populationSchema(years: readonly number[]) {
	const fields = years.flatMap((year) => [
		[populationField('from65', year), optionalWhole(1, MOST_INHABITANTS)] as const,
		[populationField('from80', year), optionalWhole(1, MOST_INHABITANTS)] as const
	]);
	return z
		.object(Object.fromEntries(fields))
		.transform((form) =>
			years.map((year): Population => ({
				year,
				from65: form[populationField('from65', year)] ?? null,
				from80: form[populationField('from80', year)] ?? null
			}))
		)
		.superRefine((all, context) => {
			for (const { year, from65, from80 } of all) {
				if (from65 === null || from80 === null || from80 <= from65) continue;
				context.addIssue({
					code: 'custom',
					path: [populationField('from80', year)],
					message: 'De som är 80 år och äldre kan inte vara fler än de som är 65 år och äldre.'
				});
			}
		});
}
