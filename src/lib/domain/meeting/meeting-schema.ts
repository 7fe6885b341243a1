import { z } from 'zod';
import { newActionSchema } from '../action/action-schema';
import {
	optionalText,
	optionalWhole,
	requiredChoice,
	requiredDate,
	requiredText
} from '../form/form-schema';
import { impersonal } from '../form/impersonal-schema';
import { readTypedTime } from '../short-date/typed-time';
import { AGENDA_TEMPLATES, AGENDA_TEMPLATE_NAMES } from './agenda-template';
import { LONGEST_TITLE } from './meeting';
import { viewsIn } from './meeting-views';
import { participantFieldsIn } from './participant-fields';

const LONGEST_NOTES = 8000;
const LONGEST_DECISION = 2000;
/** A point takes at most a working day. */
const MOST_MINUTES = 480;

const startsAt = z
	.string()
	.trim()
	.default('')
	.transform((text, context) => {
		if (text === '') return null;
		const read = readTypedTime(text);
		if (read !== null && 'time' in read) return read.time.slice(0, 'TT:MM'.length);
		const message = read?.problem ?? 'Skriv klockslaget som 13:00.';
		context.addIssue({ code: 'custom', message });
		return z.NEVER;
	});

const pointMinutes = optionalWhole(0, MOST_MINUTES);
const pointTitle = impersonal(requiredText('Skriv vad punkten handlar om.', LONGEST_TITLE));

const head = z.looseObject({
	title: impersonal(requiredText('Skriv vad mötet heter.', LONGEST_TITLE)),
	heldOn: requiredDate,
	startsAt
});

const participantText = impersonal(optionalText(LONGEST_TITLE));

/** What is said of a meeting. */
export const meetingSchema = head.transform((typed, context) => {
	const { title, heldOn, startsAt: begins } = typed;
	const { participants, texts } = participantFieldsIn(typed);
	for (const { field, text } of texts) {
		const message = participantText.safeParse(text).error?.issues[0]?.message;
		if (message !== undefined) context.addIssue({ code: 'custom', path: [field], message });
	}
	return { title, heldOn, startsAt: begins, participants };
});
export type MeetingInput = z.output<typeof meetingSchema>;

/** The same of a new meeting, and which default agenda it begins with. */
export const newMeetingSchema = z.preprocess(
	named,
	z.intersection(
		meetingSchema,
		z.object({ template: requiredChoice(AGENDA_TEMPLATE_NAMES, 'Välj en dagordning.') })
	)
);

/** A meeting that is given no name has that of its agenda. */
function named(typed: unknown): unknown {
	const said = z.looseObject({ title: z.string().trim().default('') }).safeParse(typed);
	const chosen = z.looseObject({ template: z.enum(AGENDA_TEMPLATE_NAMES) }).safeParse(typed);
	if (!said.success || !chosen.success || said.data.title !== '') return typed;
	return { ...said.data, title: AGENDA_TEMPLATES[chosen.data.template].title };
}

/** A point that somebody adds to an agenda. */
export const newPointSchema = z.object({ title: pointTitle, minutes: pointMinutes });
export type NewPointInput = z.output<typeof newPointSchema>;

/** Which point, and which way it goes. */
export const pointMoveSchema = z.object({
	key: z.uuid('Punkten finns inte.'),
	direction: requiredChoice(['up', 'down'], 'Välj upp eller ner.')
});

/** A point that is changed or taken away. */
export const pointSchema = z.object({ point: z.uuid('Punkten finns inte.') });
export const pointChangeSchema = pointSchema.extend({ title: pointTitle, minutes: pointMinutes });

/** What was said at a point, as typed. */
export const pointTextsSchema = pointSchema.extend({
	notes: impersonal(optionalText(LONGEST_NOTES)),
	decision: impersonal(optionalText(LONGEST_DECISION))
});
export type PointTexts = z.output<typeof pointTextsSchema>;

/** The same with the version that it was typed over. */
export const pointNotesSchema = pointTextsSchema.extend({
	revision: z.coerce.number('Sidan är för gammal. Läs in den på nytt.').int().min(0),
	/** Made by who sends it, so that one that is sent again is known. */
	send: z.union([z.literal(''), z.uuid()]).default('')
});
export type PointNotesInput = z.output<typeof pointNotesSchema>;

/** An action that was agreed on at a meeting, named by who sends it, so that one that is sent again is known. */
export const wallActionSchema = z.intersection(
	newActionSchema,
	z.object({ id: z.uuid('Åtgärden saknar namn. Läs in sidan på nytt.') })
);

/** Which views a meeting looks at. */
export const viewChoiceSchema = z.looseObject({}).transform(viewsIn);
