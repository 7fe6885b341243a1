import { AFTER } from '$lib/domain/address/told';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { caseFormActions } from '$lib/server/case-form/post-form';
import { loadNewCase } from '$lib/server/case-form/read-new-case';
import { transaction } from '$lib/server/database/transaction';
import { draftKeyOf } from '$lib/server/sign-in/draft-key';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const after = event.url.searchParams.get(AFTER);
	const [setting, drafts] = await Promise.all([
		transaction(database, scope, (tx) => loadNewCase(tx, scope, after)),
		draftKeyOf(database, scope)
	]);
	return { ...setting, drafts };
};

export const actions: Actions = caseFormActions;
