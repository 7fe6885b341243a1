import { scopeOf } from '$lib/server/access/gate';
import { readBegun } from '$lib/server/actions/read-begun';
import { application } from '$lib/server/application';
import { sheetFor } from '$lib/server/collaboration/post-sheet';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { scopes, ...page } = await sheetFor(event);
	const scope = scopeOf(event);
	return {
		...page,
		looksOn: !scope.capabilities.includes('published.read'),
		mayAct: scope.capabilities.includes('actions.write'),
		actions: await readBegun(application().database, scopes)
	};
};
