import { reviewPath } from '$lib/domain/address/settings-paths';
import { markSchema } from '$lib/domain/log/review-schema';
import { refuse } from '$lib/server/access/refuse';
import { loadReview } from '$lib/server/log/read-reviews';
import { markReviewed } from '$lib/server/log/write-review';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'cache-control': 'no-store' });
	const { id } = event.params;
	const found = await inTransaction(event, (tx, scope) => loadReview(tx, scope, id), 'log');
	if (found === null) refuse(event, 404, 'Stickprovet finns inte.');
	return found;
};

export const actions: Actions = {
	mark: (event) =>
		answerForm(event, {
			form: 'mark',
			schema: markSchema,
			change: (tx, scope, input) => markReviewed(tx, scope, event.params.id, input),
			through: 'log',
			goTo: reviewPath
		})
};
