import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { loadPastePage } from '$lib/server/import/paste/load-paste-page';
import { pasteActions } from '$lib/server/import/paste/paste-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { database } = application();
	return loadPastePage(database, scopeOf(event), event.url.searchParams);
};

export const actions: Actions = pasteActions;
