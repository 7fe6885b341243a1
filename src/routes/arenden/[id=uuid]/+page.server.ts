import { TOLD } from '$lib/domain/address/told';
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
	return { ...found, drafts, done: doneIn(event.url.searchParams) };
};

/** What the address tells of what was just done. */
function doneIn(searchParams: URLSearchParams): 'undone' | 'nothing' | 'saved' | null {
	if (searchParams.has(TOLD.undone)) return 'undone';
	if (searchParams.has(TOLD.unchanged)) return 'nothing';
	return searchParams.has(TOLD.saved) ? 'saved' : null;
}

export const actions: Actions = { ...caseFormActions, ...mistakeActions };
