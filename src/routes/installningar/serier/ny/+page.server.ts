import { seriesPath } from '$lib/domain/address/settings-paths';
import { comparedMeasures } from '$lib/domain/series/compared-measures';
import { scopeOf } from '$lib/server/access/gate';
import { seriesSchema } from '$lib/domain/series/series-schema';
import { saveSeries } from '$lib/server/series/write';
import { answerForm } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	// Nothing is read of the kommun, but who may not have the page is told so here.
	scopeOf(event);
	return { measures: comparedMeasures() };
};

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: seriesSchema,
			change: (tx, scope, input) => saveSeries(tx, scope, null, input),
			goTo: (id) => withDone(seriesPath(id), 'tillagt')
		})
};
