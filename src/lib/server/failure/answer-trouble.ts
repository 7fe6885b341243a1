import type { Handle, RequestEvent } from '@sveltejs/kit';
import { isMachine } from '../http/is-machine';
import { refusalResponse } from '../http/refusal-response';
import { databaseTrouble, wordsFor, type DatabaseTrouble } from './database-trouble';
import { reportFailure } from './report-failure';

const STATUS = 503;

/**
 * Answers 503 and when to come back where the database could not do its part, in the form that the
 * sender reads. What failed inside a page or an action has been answered by SvelteKit as any
 * failure, with the words of `answerFailure`; only the status is put right here.
 */
export const answerTrouble: Handle = async ({ event, resolve }) => {
	try {
		const response = await resolve(event);
		const { trouble } = event.locals;
		if (!trouble || response.status < 400) return response;
		if (isMachine(event)) return refuse(event, trouble);
		const headers = new Headers(response.headers);
		headers.set('retry-after', String(trouble.retryAfterSeconds));
		return new Response(response.body, { status: STATUS, headers });
	} catch (failure) {
		const trouble = databaseTrouble(failure);
		if (!trouble) throw failure;
		const { method } = event.request;
		reportFailure(failure, { at: event.route.id ?? 'ingen sida', method, status: STATUS });
		return refuse(event, trouble);
	}
};

function refuse(event: RequestEvent, trouble: DatabaseTrouble): Response {
	const message = wordsFor(event.request.method, trouble);
	const headers = {
		'retry-after': String(trouble.retryAfterSeconds),
		'cache-control': 'no-store'
	};
	return refusalResponse(event, { status: STATUS, message, headers });
}
