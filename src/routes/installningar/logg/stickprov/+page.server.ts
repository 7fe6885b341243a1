import { reviewPath } from '$lib/domain/address/settings-paths';
import { sampleSchema } from '$lib/domain/log/review-schema';
import { today } from '$lib/server/clock';
import { committeesOf } from '$lib/server/lists/read-kommun';
import { listReviews } from '$lib/server/log/read-reviews';
import { drawSample } from '$lib/server/log/write-review';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	event.setHeaders({ 'cache-control': 'no-store' });
	return inTransaction(
		event,
		async (tx, scope) => ({
			reviews: await listReviews(tx, scope),
			committees: await committeesOf(tx, scope),
			today: today()
		}),
		'log'
	);
};

export const actions: Actions = {
	draw: (event) =>
		answerForm(event, {
			form: 'draw',
			schema: sampleSchema,
			change: drawSample,
			through: 'log',
			goTo: reviewPath
		})
};
