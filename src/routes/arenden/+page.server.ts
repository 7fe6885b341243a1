import { readCaseListAddress } from '$lib/domain/case-list/read-address';
import {
	removedListSchema,
	savedListHref,
	savedListSchema
} from '$lib/domain/case-list/saved-list-schema';
import { accepted } from '$lib/domain/form/field-problem';
import { loadCaseList } from '$lib/server/case-list/read-case-list';
import { loadSavedLists } from '$lib/server/case-list/read-saved-lists';
import { removeSavedList, saveList } from '$lib/server/case-list/write-saved-lists';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { readAddress } from '$lib/server/http/read-address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const address = readAddress((unread) => readCaseListAddress(event.url, unread));
	return inTransaction(event, async (tx, scope) => ({
		...(await loadCaseList(tx, scope, address)),
		savedLists: await loadSavedLists(tx, scope)
	}));
};

export const actions: Actions = {
	sparaurval: (event) =>
		answerForm(event, {
			form: 'sparaurval',
			schema: savedListSchema,
			change: async (tx, scope, list) => {
				const outcome = await saveList(tx, scope, list);
				return outcome.ok ? accepted(list.query) : outcome;
			},
			goTo: savedListHref
		}),
	tabort: (event) =>
		answerForm(event, {
			form: 'tabort',
			schema: removedListSchema,
			change: async (tx, scope, name) => accepted(await removeSavedList(tx, scope, name)),
			goTo: () => savedListHref('')
		})
};
