import { z } from 'zod';
import { requiredChoice, requiredDate, requiredWhole } from '../form/form-schema';
import { containsPersonnummer } from '../personnummer/personnummer';
import { eventsNamed } from './log-event';
import { LARGEST_SAMPLE, REVIEW_OUTCOMES, type ReviewOutcome } from './review';

const LONGEST_NOTE = 300;
const LONGEST_CODE = 20;

/** What a spot check is to be drawn from, as typed; an unknown committee has no entries. */
export const sampleSchema = z
	.object({
		from: requiredDate,
		to: requiredDate,
		event: z
			.string()
			.default('')
			.refine((name) => name === '' || eventsNamed(name) !== null, 'Välj en händelse i listan.'),
		committee: z.string().trim().max(LONGEST_CODE).default(''),
		size: requiredWhole(1, LARGEST_SAMPLE)
	})
	.refine(({ from, to }) => from <= to, {
		path: ['to'],
		message: 'Sista dag kan inte vara före första dag.'
	});

/** That an entry of a spot check has been looked at, as typed. */
export const markSchema = z.object({
	entry: z.coerce.number().int().positive(),
	outcome: requiredChoice(
		Object.keys(REVIEW_OUTCOMES) as ReviewOutcome[],
		'Välj vad granskningen kom fram till.'
	),
	note: z
		.string()
		.trim()
		.max(LONGEST_NOTE, `Skriv högst ${LONGEST_NOTE} tecken.`)
		.default('')
		.refine(
			(text) => !containsPersonnummer(text),
			'Anteckningen innehåller ett personnummer. Ta bort det. Skriv inga personuppgifter.'
		)
		.transform((text) => (text === '' ? null : text))
});
export type Mark = z.output<typeof markSchema>;
