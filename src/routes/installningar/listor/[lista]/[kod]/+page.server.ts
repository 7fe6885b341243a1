import { error } from '@sveltejs/kit';
import { listPath } from '$lib/domain/address/settings-paths';
import { emptySchema } from '$lib/domain/form/form-schema';
import { listItemSchema } from '$lib/domain/lists/list-item-schema';
import { listBySlug } from '$lib/domain/lists/code-from-name';
import { refuse } from '$lib/server/access/refuse';
import { deleteListItem, updateListItem } from '$lib/server/lists/write';
import { loadLists } from '$lib/server/lists/read';
import { usageOf } from '$lib/server/lists/read-usage';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import { shownListItem } from '$lib/server/lists/shown';
import type { Actions, PageServerLoad } from './$types';

const NOT_FOUND = 'Värdet finns inte i listan.';

export const load: PageServerLoad = (event) => {
	const key = keyOf(event.params);
	return inTransaction(event, async (tx, scope) => {
		const lists = await loadLists(tx, scope);
		const item = lists[key.list].find((candidate) => candidate.code === key.code);
		if (!item) refuse(event, 404, NOT_FOUND);
		return { item, lists, usage: await usageOf(tx, scope, key) };
	});
};

export const actions: Actions = {
	save: (event) => {
		const key = keyOf(event.params);
		return answerForm(event, {
			form: 'save',
			schema: listItemSchema,
			shown: shownListItem(key),
			change: (tx, scope, input) => updateListItem(tx, scope, key, input),
			goTo: () => withDone(listPath(key.list), 'sparat')
		});
	},
	remove: (event) => {
		const key = keyOf(event.params);
		return answerForm(event, {
			form: 'remove',
			schema: emptySchema,
			shown: shownListItem(key),
			change: (tx, scope) => deleteListItem(tx, scope, key),
			goTo: () => withDone(listPath(key.list), 'borttaget')
		});
	}
};

function keyOf(params: { lista: string; kod: string }) {
	const list = listBySlug(params.lista) ?? error(404, NOT_FOUND);
	return { list, code: params.kod };
}
