import { measureList } from '$lib/domain/measures/measure-list';
import { answerWhole } from '$lib/server/api/answer-whole';
import type { RequestHandler } from './$types';

/** Every measure there is: code, title, unit, direction, definition and how it can be split. */
export const GET: RequestHandler = (event) => answerWhole(event, measureList());
