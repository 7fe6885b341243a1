import { scopeOf } from '$lib/server/access/gate';
import { sheetFor } from '$lib/server/collaboration/post-sheet';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { scopes: _, ...page } = await sheetFor(event);
	return { ...page, looksOn: !scopeOf(event).capabilities.includes('published.read') };
};
