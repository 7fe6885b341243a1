import { json } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { NO_PARAMETERS } from '../../domain/machine/endpoints';
import { readParameters } from '../../domain/machine/read-parameters';
import { accepts } from './accepts';
import { apiNotAcceptable, apiProblems, NOT_KEPT } from './answer';

const JSON_TYPE = 'application/json';

/** Answers a question that has no parameters. */
export function answerWhole({ url, request }: RequestEvent, body: unknown): Response {
	const { problems } = readParameters(NO_PARAMETERS, url.searchParams);
	if (problems !== null) return apiProblems(problems);
	if (!accepts(request.headers.get('accept'), JSON_TYPE)) return apiNotAcceptable(JSON_TYPE);
	return json(body, { headers: NOT_KEPT });
}
