import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { NamedAnswer } from '../../domain/form/form-answer';
import { accepted, type Outcome } from '../../domain/form/field-problem';
import { readForm } from '../../domain/form/form-schema';
import { scopeOf } from '../access/gate';
import { noteHindrance } from '../access/refuse';
import type { Scope } from '../scope';
import { application } from '../application';
import { transaction, type Transaction } from '../database/transaction';
import type { Shown } from '../shown';
import { meetChanges } from './meet-changes';

/** A posted form, and what becomes of it. */
export interface FormChange<Schema extends z.ZodType, Value> {
	/** Which of the page's forms it is. */
	form: string;
	/** What the posted fields must be. */
	schema: Schema;
	/** What the form shows of what is stored; left out where nothing can be saved over. */
	shown?: Shown | ((typed: Readonly<Record<string, string>>) => Shown);
	/** Makes the change, in one transaction, or says why not. */
	change: (tx: Transaction, scope: Scope, input: z.output<Schema>) => Promise<Outcome<Value>>;
	/** Which of the database's roles makes it; the application's when left out. */
	through?: Through;
	/** What it is made with; what whoever sent the form has in their own kommun when left out. */
	within?: Scope;
	/** Called when the change stands: has what follows of it be done. */
	done?: () => void;
	/** Where to go when it was made; without it the page stays. */
	goTo?: (value: Value) => string;
}

/**
 * Answers a posted form: judges it, makes the change and goes on, or gives back every problem, or
 * what somebody else changed meanwhile, together with all that was typed.
 */
export async function answerForm<Schema extends z.ZodType, Value>(
	event: RequestEvent,
	{ form, schema, shown, change, through, within, done, goTo }: FormChange<Schema, Value>
): Promise<ActionFailure<NamedAnswer> | undefined> {
	const posted = await event.request.formData();
	const read = readForm(schema, posted);
	const typed = typedIn(posted);
	const work = async (tx: Transaction, scope: Scope): Promise<Outcome<Value>> => {
		if (!read.ok) return read;
		const now = typeof shown === 'function' ? shown(typed) : shown;
		const met = now ? await meetChanges(tx, scope, now, typed) : accepted(null);
		return met.ok ? change(tx, scope, read.value) : met;
	};
	const outcome = read.ok ? await inTransaction(event, work, through, within) : read;
	if (!outcome.ok) {
		const { problems, meanwhile, asks } = outcome;
		noteHindrance(event, problems, typed);
		const values = meanwhile?.values ?? typed;
		return fail(400, { form, answer: { problems, values, meanwhile, asks } });
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
	through: Through = 'application',
	scope: Scope = scopeOf(event)
): Promise<Result> {
	const { database } = application();
	return transaction(through === 'log' ? database.log : database, scope, (tx) => work(tx, scope));
}

function typedIn(form: FormData): Record<string, string> {
	const fields = [...form].flatMap(([name, value]) =>
		typeof value === 'string' ? [[name, value] as const] : []
	);
	return Object.fromEntries(fields);
}
