import { scopeOf } from '$lib/server/access/gate';
import { answerQuestion } from '$lib/server/api/answer-question';
import { answerMeasures } from '$lib/server/measures/read-answer';
import type { RequestHandler } from './$types';

/** A measure's figures, or with the code `all` every measure's (docs/machine-interface.md). */
export const GET: RequestHandler = (event) =>
	answerQuestion(event, scopeOf(event), event.params.code, answerMeasures);

/** Whether the question can be answered, without the answer. */
export const HEAD = GET;
