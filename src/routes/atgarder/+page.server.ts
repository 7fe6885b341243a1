import { readActionFilter } from '$lib/domain/action/action-filter';
import { scopeOf } from '$lib/server/access/gate';
import { readActionList } from '$lib/server/actions/read-list';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { filter, unread } = readActionFilter(event.url.searchParams);
	const asked = unread.length > 0 ? {} : filter;
	return {
		...{ filter, unread },
		list: await readActionList(application().database, scopeOf(event), {
			...{ filter: asked, today: today() }
		})
	};
};
