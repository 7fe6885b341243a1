import { refuse } from '$lib/server/access/refuse';
import { backOf, followUpActions } from '$lib/server/follow-up/post';
import { loadFollowUp } from '$lib/server/follow-up/read';
import { inTransaction } from '$lib/server/form/post-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = event.params;
	const found = await inTransaction(event, (tx, scope) => loadFollowUp(tx, scope, id));
	if (found === null) {
		const reason = 'Ärendet finns inte, eller så har du inte åtkomst till det.';
		refuse(event, 404, reason, { caseId: id });
	}
	return { ...found, back: backOf(event) };
};

export const actions: Actions = followUpActions;
