import { error } from '@sveltejs/kit';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { caseFormActions } from '$lib/server/case-form/form-actions';
import { loadCase } from '$lib/server/case-form/load-case';
import { transaction } from '$lib/server/database/transaction';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const found = await transaction(database, scope, (tx) => loadCase(tx, scope, event.params.id));
	if (found === null) error(404, 'Ärendet finns inte, eller så har du inte åtkomst till det.');
	return { ...found, justSaved: event.url.searchParams.has('sparat') };
};

export const actions: Actions = caseFormActions;
