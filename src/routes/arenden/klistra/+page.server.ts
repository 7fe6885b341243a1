import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { loadPastePage } from '$lib/server/import/paste/read-paste-page';
import { pasteActions } from '$lib/server/import/paste/post-paste';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { database } = application();
	return loadPastePage(database, scopeOf(event), event.url.searchParams);
};

export const actions: Actions = pasteActions;
