import { scopeOf } from '$lib/server/access/gate';
import { apiAnswer, apiMeasureProblems } from '$lib/server/api/answer';
import { application } from '$lib/server/application';
import { answerMeasures } from '$lib/server/measures/answer';
import type { RequestHandler } from './$types';

/** A measure's figures, or with the code `all` an array of every measure's (docs/machine-interface.md). */
export const GET: RequestHandler = async (event) => {
	const parameters = Object.fromEntries(event.url.searchParams);
	const { database } = application();
	const scope = scopeOf(event);
	const answer = await answerMeasures(database, scope, event.params.code, parameters);
	return 'problems' in answer ? apiMeasureProblems(answer.problems) : apiAnswer(answer.output);
};
