import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { checkLog } from '$lib/server/log/check-log';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const posted = await event.request.formData();
		const anchor = posted.get('anchor');
		const { database } = application();
		return checkLog(database, scopeOf(event), typeof anchor === 'string' ? anchor : '');
	}
};
