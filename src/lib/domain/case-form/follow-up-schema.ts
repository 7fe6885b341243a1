import { z } from 'zod';
import { EFFORT_FIELD } from '../benefit/effort';
import { NOTE_MAX } from '../case/case';
import { ACTS, type Act } from './acts';
import { optionalChoice, requiredWhole } from '../form/form-schema';

const typed = z.string('Skriv text i fältet.').trim().default('');
const short = typed.pipe(z.string().max(40, 'Skriv högst 40 tecken.'));
const written = typed.pipe(z.string().max(NOTE_MAX, `Skriv högst ${NOTE_MAX} tecken.`));

/** What is registered in a case without opening its form, as posted; '' for what is not. */
export const followUpSchema = z.object({
	/** The version of the case that was looked at. */
	version: requiredWhole(1, 1_000_000_000),
	act: optionalChoice(Object.keys(ACTS) as Act[]),
	at: short,
	earliest: short,
	note: written,
	responsible: short,
	/** Who was responsible when the form was shown. */
	formerly: short,
	remindAt: short,
	remind: written,
	/** What it took to fill in, as the browser measured it. */
	[EFFORT_FIELD]: short,
	/** Warnings that were shown beside the button that was pressed. */
	seen: typed
});
export type FollowUp = z.output<typeof followUpSchema>;

/** Which reminder of a case is done, as posted. */
export const doneSchema = z.object({ reminder: typed.pipe(z.string().min(1).max(80)) });
