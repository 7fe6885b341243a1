import { scopeOf } from '$lib/server/access/gate';
import { answerQuestion } from '$lib/server/api/answer-question';
import { answerChart } from '$lib/server/measures/read-chart-answer';
import type { RequestHandler } from './$types';

/** The control chart of a measure or an external series, as data (docs/machine-interface.md). */
export const GET: RequestHandler = (event) =>
	answerQuestion(event, scopeOf(event), event.params.code, answerChart);

/** Whether the question can be answered, without the answer. */
export const HEAD = GET;
