import { z } from 'zod';
import { isMonth } from '../calendar/month';
import { DIMENSIONS, type Dimension } from '../facts/dimension';
import {
	checkbox,
	optionalChoice,
	optionalDate,
	optionalDecimal,
	optionalText,
	requiredChoice,
	requiredDate,
	requiredText
} from '../form/form-schema';
import { impersonal } from '../form/impersonal-schema';
import type { AnnotatedSelection } from '../annotation/annotation';
import {
	ACTION_ORIGINS,
	ACTION_OUTCOMES,
	ACTION_OWNERS,
	type ActionOrigin,
	type ActionOutcome,
	type ActionOwner,
	type ExpectedEffect
} from './action';

const LONGEST = 500;
const LONGEST_CODE = 200;

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
	Object.keys(words) as Key[];

const optionalCode = optionalText(LONGEST_CODE).transform((code) => (code === '' ? null : code));
const dimensionFields = Object.fromEntries(
	DIMENSIONS.map((dimension) => [dimension, optionalCode])
) as Record<Dimension, typeof optionalCode>;

/** What an action says, as typed. */
export const actionSchema = z
	.object({
		...dimensionFields,
		what: impersonal(requiredText('Skriv vad som ska göras.', LONGEST)),
		owner: requiredChoice<ActionOwner>(keysOf(ACTION_OWNERS), 'Välj vem som ska göra det.'),
		responsible: impersonal(optionalText()),
		due: requiredDate,
		measure: optionalCode,
		effectDirection: optionalChoice(['lower', 'higher'] as const),
		effectSize: optionalDecimal,
		effectBy: optionalDate,
		studyOn: optionalDate,
		shared: checkbox
	})
	.superRefine((typed, context) => {
		const { effectDirection, effectSize, effectBy, measure } = typed;
		const problem = (field: keyof typeof typed, message: string) =>
			context.addIssue({ code: 'custom', path: [field], message });
		// Which way is better is filled in for whoever writes; alone it says nothing.
		if (effectSize === null && effectBy === null) return;
		if (measure === null) problem('measure', 'Välj måttet som ska förändras.');
		if (effectDirection === null)
			problem('effectDirection', 'Välj om måttet ska minska eller öka.');
		if (effectSize === null) problem('effectSize', 'Skriv hur mycket.');
		else if (effectSize <= 0) problem('effectSize', 'Skriv ett tal som är större än 0.');
		if (effectBy === null) problem('effectBy', 'Skriv till när.');
	})
	.transform((typed) => {
		const { what, owner, responsible, due, measure, shared } = typed;
		const effect = effectOf(typed);
		const studyOn = typed.studyOn ?? effect?.by ?? null;
		const selection = selectionIn(typed);
		return { what, owner, responsible, due, measure, shared, effect, studyOn, selection };
	});
export type ActionInput = z.output<typeof actionSchema>;

/** The same with where it was seen that it was needed. */
export const newActionSchema = z.intersection(
	actionSchema,
	z
		.object({
			originKind: requiredChoice<ActionOrigin>(keysOf(ACTION_ORIGINS), 'Ursprunget är okänt.'),
			originMonth: optionalCode.refine((month) => month === null || isMonth(month), 'Fel månad.'),
			originReference: optionalCode
		})
		.transform(({ originKind: kind, originMonth: month, originReference: reference }) => ({
			origin: { kind, month, reference }
		}))
);
export type NewActionInput = z.output<typeof newActionSchema>;

/** Something to write in an action. */
export const entrySchema = z.object({
	kind: requiredChoice(['feedback', 'escalation', 'answer'] as const, 'Välj vad du skriver.'),
	text: impersonal(requiredText('Skriv vad som har hänt.', LONGEST))
});
export type EntryInput = z.output<typeof entrySchema>;

/** The day it began. */
export const startSchema = z.object({ startedOn: requiredDate });

/** Setting it aside, or taking it up again. */
export const statusSchema = z.object({
	status: requiredChoice(['open', 'done', 'closed'] as const, 'Välj hur det står till.')
});

/** What is decided at the study date, and why. */
export const studySchema = z
	.object({
		decision: requiredChoice<ActionOutcome>(keysOf(ACTION_OUTCOMES), 'Välj vad ni beslutar.'),
		why: impersonal(requiredText('Skriv varför.', LONGEST)),
		againOn: optionalDate
	})
	.superRefine(({ decision, againOn }, context) => {
		if (decision !== 'adjusted' || againOn !== null) return;
		const message = 'Skriv när den justerade åtgärden ska följas upp.';
		context.addIssue({ code: 'custom', path: ['againOn'], message });
	});
export type StudyInput = z.output<typeof studySchema>;

function effectOf(typed: {
	effectDirection: ExpectedEffect['direction'] | null;
	effectSize: number | null;
	effectBy: string | null;
}): ExpectedEffect | null {
	const { effectDirection: direction, effectSize: size, effectBy: by } = typed;
	return direction === null || size === null || by === null ? null : { direction, size, by };
}

function selectionIn(typed: Readonly<Record<Dimension, string | null>>): AnnotatedSelection {
	return Object.fromEntries(
		DIMENSIONS.flatMap((dimension) =>
			typed[dimension] === null ? [] : [[dimension, typed[dimension]] as const]
		)
	);
}
