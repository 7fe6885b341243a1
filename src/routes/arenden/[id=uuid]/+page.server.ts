import { refuse } from '$lib/server/access/refuse';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { caseFormActions } from '$lib/server/case-form/post-form';
import { mistakeActions } from '$lib/server/case-form/post-mistakes';
import { loadCase } from '$lib/server/case-form/read-case';
import { transaction } from '$lib/server/database/transaction';
import { draftKeyOf } from '$lib/server/sign-in/draft-key';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const found = await transaction(database, scope, (tx) => loadCase(tx, scope, event.params.id));
	if (found === null) {
		const reason = 'Ärendet finns inte, eller så har du inte åtkomst till det.';
		refuse(event, 404, reason, { caseId: event.params.id });
	}
	const drafts = await draftKeyOf(database, scope);
	const { searchParams } = event.url;
	const done = searchParams.has('angrat') ? 'Ångrat.' : searchParams.has('sparat') ? 'Sparat.' : '';
	return { ...found, drafts, done };
};

export const actions: Actions = { ...caseFormActions, ...mistakeActions };
