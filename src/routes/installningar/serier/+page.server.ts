import { moveSchema } from '$lib/domain/lists/move-schema';
import { today } from '$lib/server/clock';
import { moveSeries } from '$lib/server/series/write';
import { listSeries } from '$lib/server/series/read';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	series: await inTransaction(event, listSeries),
	today: today()
});

export const actions: Actions = {
	move: (event) =>
		answerForm(event, {
			form: 'move',
			schema: moveSchema,
			change: (tx, scope, { key, direction }) => moveSeries(tx, scope, key, direction)
		})
};
