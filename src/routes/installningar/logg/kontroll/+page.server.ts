import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { checkLog } from '$lib/server/log/check-log';
import type { Actions, PageServerLoad } from './$types';

/** There is nothing to read, but who may not have the page is told so here. */
export const load: PageServerLoad = (event) => void scopeOf(event);

export const actions: Actions = {
	default: async (event) => {
		const posted = await event.request.formData();
		const anchor = posted.get('anchor');
		const { database } = application();
		return checkLog(database, scopeOf(event), typeof anchor === 'string' ? anchor : '');
	}
};
