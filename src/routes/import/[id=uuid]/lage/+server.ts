import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { transaction } from '$lib/server/database/transaction';
import { progressOf } from '$lib/server/import/held/progress';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** How far an import has come; null when it is over and forgotten. */
export const GET: RequestHandler = async (event) => {
	const { database } = application();
	const { id } = event.params;
	return json(await transaction(database, scopeOf(event), (tx) => progressOf(tx, id)));
};
