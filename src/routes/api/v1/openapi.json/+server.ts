import { openApi } from '$lib/domain/machine/openapi';
import { answerWhole } from '$lib/server/api/answer-whole';
import type { RequestHandler } from './$types';

/** What can be asked and what is answered, for programs that make their questions from it. */
export const GET: RequestHandler = (event) => answerWhole(event, openApi(event.url.origin));
