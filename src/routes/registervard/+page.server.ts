import { careHref, readCareAddress } from '$lib/domain/data-quality/address';
import type { Outcome } from '$lib/domain/form/field-problem';
import { reopenSchema, reviewSchema } from '$lib/domain/month-review/review-schema';
import { today } from '$lib/server/clock';
import { loadCarePage } from '$lib/server/data-quality/read-care';
import { readAddress } from '$lib/server/http/read-address';
import { markReviewed, reopenMonth, type ReviewOutcome } from '$lib/server/month-review/write';
import { waitingCorrectionsFor } from '$lib/server/publication/post-waiting-corrections';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const page = await inTransaction(event, (tx, scope) => {
		const read = (unread: string[]) => readCareAddress(event.url.searchParams, today(), unread);
		return loadCarePage(tx, scope, readAddress(read));
	});
	return { ...page, waiting: await waitingCorrectionsFor(event) };
};

const asOutcome = (outcome: ReviewOutcome): Outcome<null> =>
	outcome.ok
		? { ok: true, value: null }
		: { ok: false, problems: [{ field: '', message: outcome.message }] };

/** Back to the month as it was looked at. */
const back = ({ url }: { url: URL }) => careHref(readCareAddress(url.searchParams, today()));

export const actions: Actions = {
	granska: (event) =>
		answerForm(event, {
			form: 'review',
			schema: reviewSchema,
			change: async (tx, scope, input) => asOutcome(await markReviewed(tx, scope, input)),
			goTo: () => back(event)
		}),
	oppna: (event) =>
		answerForm(event, {
			form: 'review',
			schema: reopenSchema,
			change: async (tx, scope, input) => asOutcome(await reopenMonth(tx, scope, input)),
			goTo: () => back(event)
		})
};
