import { duplicateQuestion } from '$lib/domain/case-form/duplicate-question-schema';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { similarSoFar } from '$lib/server/case-form/read-similar';
import { transaction } from '$lib/server/database/transaction';
import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Possible duplicates of what is typed so far. Posted, so that no address tells of a person. */
export const POST: RequestHandler = async (event) => {
	const scope = scopeOf(event);
	const question = duplicateQuestion(await event.request.text());
	if (question === null) error(400, 'Frågan gick inte att läsa.');
	const { database } = application();
	return json(await transaction(database, scope, (tx) => similarSoFar(tx, scope, question)));
};
