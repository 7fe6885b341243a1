import { error } from '@sveltejs/kit';
import { listPath } from '$lib/domain/address/settings-paths';
import { accepted } from '$lib/domain/form/field-problem';
import { listRequestSchema } from '$lib/domain/lists/list-request-schema';
import { listItemSchema } from '$lib/domain/lists/list-item-schema';
import { listBySlug } from '$lib/domain/lists/code-from-name';
import type { ListName } from '$lib/domain/lists/lists';
import { moveSchema } from '$lib/domain/lists/move-schema';
import { today } from '$lib/server/clock';
import { addListItem, moveListItem } from '$lib/server/lists/write';
import { loadLists } from '$lib/server/lists/read';
import { loadRequests } from '$lib/server/lists/read-requests';
import { closeRequest } from '$lib/server/lists/write-request';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const list = listAt(event.params.lista);
	return inTransaction(event, async (tx, scope) => ({
		list,
		lists: await loadLists(tx, scope),
		requests: (await loadRequests(tx, scope)).filter((request) => request.list === list),
		name: event.url.searchParams.get('namn') ?? '',
		today: today()
	}));
};

export const actions: Actions = {
	add: (event) => {
		const list = listAt(event.params.lista);
		return answerForm(event, {
			form: 'add',
			schema: listItemSchema,
			change: (tx, scope, input) => addListItem(tx, scope, list, input),
			goTo: () => withDone(listPath(list), 'tillagt')
		});
	},
	avsla: (event) =>
		answerForm(event, {
			form: 'avsla',
			schema: listRequestSchema,
			change: async (tx, scope, input) => accepted(await closeRequest(tx, scope, input)),
			goTo: () => withDone(listPath(listAt(event.params.lista)), 'borttaget')
		}),
	move: (event) => {
		const list = listAt(event.params.lista);
		return answerForm(event, {
			form: 'move',
			schema: moveSchema,
			change: (tx, scope, { key, direction }) =>
				moveListItem(tx, scope, { list, code: key }, direction)
		});
	}
};

function listAt(slug: string): ListName {
	return listBySlug(slug) ?? error(404, 'Det finns ingen sådan lista.');
}
