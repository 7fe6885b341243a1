import { z } from 'zod';
import { monthsOfYear } from '../calendar/month';
import {
	optionalChoice,
	optionalDate,
	optionalDecimal,
	optionalText,
	requiredChoice,
	requiredText
} from '../form/form-schema';
import { comparedMeasures } from './compared-measures';
import {
	monthField,
	SERIES_DIRECTIONS,
	seriesNameProblem,
	tidySeriesName,
	type SeriesDirection
} from './series';

/** An external series as typed. */
export const seriesSchema = z.object({
	name: z
		.string('Skriv seriens namn.')
		.default('')
		.transform(tidySeriesName)
		.superRefine((name, context) => {
			const message = seriesNameProblem(name);
			if (message !== null) context.addIssue({ code: 'custom', message });
		}),
	unit: requiredText('Skriv enheten, till exempel antal, % eller dygn.', 30),
	direction: requiredChoice(
		Object.keys(SERIES_DIRECTIONS) as SeriesDirection[],
		'Välj åt vilket håll serien är bättre.'
	),
	source: optionalText(200),
	compares: optionalChoice(comparedMeasures().map(({ value }) => value)),
	validTo: optionalDate
});

/** An external series as typed and found well formed. */
export type SeriesInput = z.output<typeof seriesSchema>;

/** The form of a year's monthly values: a number each, or nothing (a gap). */
export function seriesYearSchema(year: number) {
	const months = monthsOfYear(year);
	return z
		.object(Object.fromEntries(months.map((month) => [monthField(month), optionalDecimal])))
		.transform((form) =>
			months.map((month) => ({ month, value: form[monthField(month)] ?? null }))
		);
}
