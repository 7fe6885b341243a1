import { newActionSchema } from '$lib/domain/action/action-schema';
import { actionPath } from '$lib/domain/address/paths';
import { writerIn } from '$lib/server/actions/post-action';
import { loadActionChoices, loadBeginning } from '$lib/server/actions/read-form';
import { addAction } from '$lib/server/actions/write';
import { application } from '$lib/server/application';
import { transaction } from '$lib/server/database/transaction';
import { answerForm } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const scope = await writerIn(event);
	return transaction(application().database, scope, async (tx) => ({
		choices: await loadActionChoices(tx, scope),
		start: await loadBeginning(tx, scope, event.url.searchParams),
		sendTo: `?/save&kommun=${scope.kommun}`
	}));
};

export const actions: Actions = {
	save: async (event) =>
		answerForm(event, {
			form: 'save',
			schema: newActionSchema,
			within: await writerIn(event),
			change: addAction,
			goTo: (id) => withDone(actionPath(id), 'tillagt')
		})
};
