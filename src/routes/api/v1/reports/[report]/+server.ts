import { scopeOf } from '$lib/server/access/gate';
import { answerQuestion } from '$lib/server/api/answer-question';
import { answerReport } from '$lib/server/reports/read-report-answer';
import type { RequestHandler } from './$types';

/** A report as a file, or as JSON (docs/machine-interface.md). */
export const GET: RequestHandler = (event) =>
	answerQuestion(event, scopeOf(event), event.params.report, answerReport);
