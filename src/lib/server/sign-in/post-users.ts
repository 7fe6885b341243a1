import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { FieldProblem, Outcome } from '../../domain/form/field-problem';
import type { NamedAnswer } from '../../domain/form/form-answer';
import { OPENED, type Meanwhile } from '../../domain/form/meanwhile';
import { tickedRights } from '../../domain/sign-in/rights-values';
import type { UserInput } from '../../domain/sign-in/user-schema';
import { scopeOf } from '../access/gate';
import { noteHindrance } from '../access/refuse';
import { application } from '../application';
import type { Database } from '../database/open';
import type { Scope } from '../scope';
import { textIn } from './post-visit';

/** What is asked about an account, as it was typed. */
export type TypedUser = Record<keyof UserInput, unknown> & { opened: string };

interface Typed extends TypedUser {
	name: string;
	email: string;
	roles: string[];
	committees: string[];
}

/** The answer to a form about accounts: what was typed is kept, also the boxes that were ticked. */
type UserAnswer = NamedAnswer & { typed: { roles: string[]; committees: string[] } };

/**
 * Answers an administrator's form about accounts. It does its work on sign-in's own connection,
 * so it opens no transaction of the application's.
 */
export async function answerUsers<Value>(
	event: RequestEvent,
	form: string,
	work: (database: Database, scope: Scope, typed: TypedUser) => Promise<Outcome<Value>>
): Promise<{ refusal: ActionFailure<UserAnswer> } | { refusal: null; value: Value }> {
	const scope = scopeOf(event);
	const posted = await event.request.formData();
	const typed = {
		name: textIn(posted, 'name'),
		email: textIn(posted, 'email'),
		roles: posted.getAll('roles').filter((it) => typeof it === 'string'),
		committees: posted.getAll('committees').filter((it) => typeof it === 'string'),
		opened: textIn(posted, OPENED)
	};
	const outcome = await work(application().database, scope, typed);
	if (outcome.ok) return { refusal: null, value: outcome.value };
	noteHindrance(event, outcome.problems, { committees: typed.committees.join(' ') });
	return { refusal: fail(400, answerOf(form, outcome, typed)) };
}

function answerOf(
	form: string,
	{ problems, meanwhile }: { problems: readonly FieldProblem[]; meanwhile?: Meanwhile },
	{ name, email, roles, committees, opened }: Typed
): UserAnswer {
	const values = { name, email, [OPENED]: meanwhile?.values[OPENED] ?? opened };
	return {
		form,
		answer: { problems, values, meanwhile },
		typed: meanwhile ? tickedRights(meanwhile.values) : { roles, committees }
	};
}
