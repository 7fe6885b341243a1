import { localPath } from '$lib/domain/access/local-path';
import { casePath } from '$lib/domain/address/paths';
import { doneSchema, followUpSchema } from '$lib/domain/case-form/follow-up-schema';
import { refuse } from '$lib/server/access/refuse';
import { loadFollowUp } from '$lib/server/follow-up/read';
import { finishReminder, followUp } from '$lib/server/follow-up/write';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Where whoever registers came from; the case where nobody says. */
function backOf({ url, params }: RequestEvent | Parameters<PageServerLoad>[0]): string {
	const back = localPath(url.searchParams.get('till'));
	return back === '/' ? casePath(params.id) : back;
}

export const load: PageServerLoad = async (event) => {
	const { id } = event.params;
	const found = await inTransaction(event, (tx, scope) => loadFollowUp(tx, scope, id));
	if (found === null) {
		const reason = 'Ärendet finns inte, eller så har du inte åtkomst till det.';
		refuse(event, 404, reason, { caseId: id });
	}
	return { ...found, back: backOf(event) };
};

export const actions: Actions = {
	spara: (event) =>
		answerForm(event, {
			form: 'follow-up',
			schema: followUpSchema,
			change: (tx, scope, input) => followUp(tx, scope, event.params.id, input),
			goTo: () => backOf(event)
		}),
	klar: (event) =>
		answerForm(event, {
			form: 'done',
			schema: doneSchema,
			change: (tx, scope, { reminder }) => finishReminder(tx, scope, event.params.id, reminder),
			goTo: () => backOf(event)
		})
};
