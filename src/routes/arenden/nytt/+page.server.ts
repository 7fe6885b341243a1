import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { caseFormActions } from '$lib/server/case-form/form-actions';
import { loadNewCase } from '$lib/server/case-form/load-new-case';
import { transaction } from '$lib/server/database/transaction';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const after = event.url.searchParams.get('efter');
	return transaction(database, scope, (tx) => loadNewCase(tx, scope, after));
};

export const actions: Actions = caseFormActions;
