import { newActionIn } from '$lib/domain/action/prefill';
import { ALL_KOMMUNER } from '$lib/domain/collaboration/address';
import { scopeOf } from '$lib/server/access/gate';
import { readBegun } from '$lib/server/actions/read-begun';
import { application } from '$lib/server/application';
import { sheetFor } from '$lib/server/collaboration/post-sheet';
import { readDue } from '$lib/server/due/read-due';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { scopes, ...page } = await sheetFor(event);
	const scope = scopeOf(event);
	const { database } = application();
	const looksOn = !scope.capabilities.includes('published.read');
	return {
		...page,
		looksOn,
		/** The form of a new action, but for its measure. */
		newAction:
			scope.capabilities.includes('actions.write') && page.kommun !== ALL_KOMMUNER
				? newActionIn(page.kommun)
				: null,
		actions: await readBegun(database, scopes),
		// Others have theirs on the board.
		due: looksOn ? [] : await readDue(database, scope)
	};
};
