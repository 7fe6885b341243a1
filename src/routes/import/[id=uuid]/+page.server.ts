import { refuse } from '$lib/server/access/refuse';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { importActions } from '$lib/server/import/post-import';
import { loadImportPage } from '$lib/server/import/read-import-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const all = event.url.searchParams.has('alla');
	const changesPage = Number(event.url.searchParams.get('andringar')) || 1;
	const found = await loadImportPage(database, scope, event.params.id, { all, changesPage });
	if (found === null) refuse(event, 404, 'Importen finns inte längre. Läs in filen på nytt.');
	return found;
};

export const actions: Actions = importActions;
