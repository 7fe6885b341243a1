import type { HandleServerError } from '@sveltejs/kit';
import { failureWords, wordsOf } from '../http/refusal';
import { databaseTrouble, wordsFor } from './database-trouble';
import { reportFailure } from './report-failure';

/**
 * What the user is told when a request fails without anybody having said why, and the technical
 * log's line about it. The log is given the route's id, never the address: its parameters and
 * its query name cases and what was searched for.
 */
export const answerFailure: HandleServerError = ({ error, event, status }) => {
	// The reader left before all was sent: there is nobody to answer, and nothing to mend.
	const { method, signal } = event.request;
	if (method !== 'GET' && method !== 'HEAD' && signal.aborted)
		return { message: 'Anslutningen bröts.' };
	if (status < 500) return { message: wordsOf(status) };
	const trouble = databaseTrouble(error);
	const at = event.route.id ?? 'ingen sida';
	const failure = reportFailure(error, { at, method, status: trouble ? 503 : status });
	if (trouble) {
		event.locals.trouble = trouble;
		return { message: wordsFor(method, trouble), trouble: trouble.kind, failure };
	}
	return {
		message: failureWords(failure),
		failure
	};
};
