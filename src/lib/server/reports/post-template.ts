import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import type { NamedAnswer } from '../../domain/form/form-answer';
import { noteHindrance } from '../access/refuse';
import { inTransaction } from '../form/post-form';
import { judgeTemplate } from '../office/judge-template';
import { LARGEST_TEMPLATE } from '../office/template';
import { removeTemplate, saveTemplate } from './write-template';

/** The form's field. */
const FIELD = 'fil';
/** Longest name that is kept, in characters. */
const LONGEST_NAME = 120;

/** Takes in the kommun's template of slides, or says at the field why not. */
export async function answerTemplate(
	event: RequestEvent,
	goTo: string
): Promise<ActionFailure<NamedAnswer>> {
	const posted = (await event.request.formData()).get(FIELD);
	const outcome = await judged(posted);
	if (!outcome.ok) {
		const { problems } = outcome;
		noteHindrance(event, problems, {});
		return fail(400, { form: 'save', answer: { problems, values: {} } });
	}
	const file = outcome.value;
	await inTransaction(event, (tx, scope) => saveTemplate(tx, scope, file));
	redirect(303, goTo);
}

/** Takes the kommun's template away. */
export async function answerRemovedTemplate(event: RequestEvent, goTo: string): Promise<never> {
	await inTransaction(event, removeTemplate);
	redirect(303, goTo);
}

async function judged(
	posted: FormDataEntryValue | null
): Promise<Outcome<{ name: string; content: Uint8Array }>> {
	if (!(posted instanceof File) || posted.size === 0) {
		return refused(FIELD, 'Välj en fil från PowerPoint, .pptx eller .potx.');
	}
	if (posted.size > LARGEST_TEMPLATE) {
		const most = Math.round(LARGEST_TEMPLATE / 1024 / 1024);
		return refused(FIELD, `Filen är för stor. Högst ${most} MB tas emot.`);
	}
	const content = new Uint8Array(await posted.arrayBuffer());
	const problem = await judgeTemplate(content);
	if (problem !== null) return refused(FIELD, problem);
	return accepted({ name: posted.name.slice(0, LONGEST_NAME), content });
}
