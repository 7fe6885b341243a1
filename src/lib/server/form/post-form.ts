import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { NamedAnswer } from '../../domain/form/form-answer';
import type { Outcome } from '../../domain/form/field-problem';
import { readForm } from '../../domain/form/form-schema';
import { scopeOf } from '../access/gate';
import { noteHindrance } from '../access/refuse';
import type { Scope } from '../scope';
import { application } from '../application';
import { transaction, type Transaction } from '../database/transaction';

/** A posted form, and what becomes of it. */
export interface FormChange<Schema extends z.ZodType, Value> {
	/** Which of the page's forms it is. */
	form: string;
	/** What the posted fields must be. */
	schema: Schema;
	/** Makes the change, in one transaction, or says why not. */
	change: (tx: Transaction, scope: Scope, input: z.output<Schema>) => Promise<Outcome<Value>>;
	/** Which of the database's roles makes it; the application's when left out. */
	through?: Through;
	/** Called when the change stands: has what follows of it be done. */
	done?: () => void;
	/** Where to go when it was made; without it the page stays. */
	goTo?: (value: Value) => string;
}

/**
 * Answers a posted form: judges it, makes the change and goes on, or gives back every problem
 * together with all that was typed.
 */
export async function answerForm<Schema extends z.ZodType, Value>(
	event: RequestEvent,
	{ form, schema, change, through, done, goTo }: FormChange<Schema, Value>
): Promise<ActionFailure<NamedAnswer> | undefined> {
	const posted = await event.request.formData();
	const read = readForm(schema, posted);
	const outcome = read.ok
		? await inTransaction(event, (tx, scope) => change(tx, scope, read.value), through)
		: read;
	if (!outcome.ok) {
		const typed = typedIn(posted);
		noteHindrance(event, outcome.problems, typed);
		return fail(400, { form, answer: { problems: outcome.problems, values: typed } });
	}
	done?.();
	if (goTo) redirect(303, goTo(outcome.value));
	return undefined;
}

/** The role of the database that a page works as: the log is read by one of its own. */
export type Through = 'application' | 'log';

/** Runs `work` in a transaction of whoever sent the request. */
export async function inTransaction<Result>(
	event: RequestEvent,
	work: (tx: Transaction, scope: Scope) => Promise<Result>,
	through: Through = 'application'
): Promise<Result> {
	const scope = scopeOf(event);
	const { database } = application();
	return transaction(through === 'log' ? database.log : database, scope, (tx) => work(tx, scope));
}

function typedIn(form: FormData): Record<string, string> {
	const fields = [...form].flatMap(([name, value]) =>
		typeof value === 'string' ? [[name, value] as const] : []
	);
	return Object.fromEntries(fields);
}
