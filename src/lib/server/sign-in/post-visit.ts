import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { FieldProblem, Outcome } from '../../domain/form/field-problem';
import type { NamedAnswer } from '../../domain/form/form-answer';
import { noteHindrance } from '../access/refuse';
import { application } from '../application';
import type { Database } from '../database/open';
import { Browser } from './browser';

/** What a form of sign-in works with: it has no scope, since nobody may be signed in. */
export interface Visit {
	database: Database;
	browser: Browser;
	posted: FormData;
}

/**
 * Answers a form of sign-in: does the work, or gives back why not and what was typed in the
 * fields named by `keep`. A password is never sent back.
 * @returns the refusal, or what the work came to
 */
export async function answerVisit<Value>(
	event: RequestEvent,
	{ form, keep = [] }: { form: string; keep?: readonly string[] },
	work: (visit: Visit) => Promise<Outcome<Value>>
): Promise<{ refusal: ActionFailure<NamedAnswer> } | { refusal: null; value: Value }> {
	const posted = await event.request.formData();
	const { database } = application();
	const outcome = await work({ database, browser: new Browser(event), posted });
	if (outcome.ok) return { refusal: null, value: outcome.value };
	// What is tried at the door is logged there; this is of those who are in already.
	if (event.locals.access.reader !== null) noteHindrance(event, outcome.problems, {});
	return { refusal: refusal(form, outcome.problems, valuesIn(posted, keep)) };
}

/** A text field of a posted form; empty where it is missing or a file. */
export function textIn(posted: FormData, name: string): string {
	const value = posted.get(name);
	return typeof value === 'string' ? value : '';
}

function refusal(
	form: string,
	problems: readonly FieldProblem[],
	values: Readonly<Record<string, string>>
): ActionFailure<NamedAnswer> {
	return fail(400, { form, answer: { problems, values } });
}

function valuesIn(posted: FormData, names: readonly string[]): Record<string, string> {
	return Object.fromEntries(names.map((name) => [name, textIn(posted, name)]));
}
