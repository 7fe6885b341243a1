import { seriesPath } from '$lib/domain/address/settings-paths';
import { scopeOf } from '$lib/server/access/gate';
import { seriesSchema } from '$lib/domain/series/series-schema';
import { saveSeries } from '$lib/server/series/write';
import { answerForm } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

/** There is nothing to read, but who may not have the page is told so here. */
export const load: PageServerLoad = (event) => void scopeOf(event);

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: seriesSchema,
			change: (tx, scope, input) => saveSeries(tx, scope, null, input),
			goTo: (id) => withDone(seriesPath(id), 'tillagt')
		})
};
