import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { loadPaperForm } from '$lib/server/board/read-paper-form';
import { transaction } from '$lib/server/database/transaction';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	return transaction(database, scope, (tx) => loadPaperForm(tx, scope));
};
