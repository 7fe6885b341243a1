import { careHref, readCareAddress, type CareAddress } from '$lib/domain/data-quality/address';
import type { Outcome } from '$lib/domain/form/field-problem';
import { reopenSchema, reviewSchema } from '$lib/domain/month-review/review-schema';
import { loadCarePage } from '$lib/server/data-quality/care-page';
import { markReviewed, reopenMonth, type ReviewOutcome } from '$lib/server/month-review/mark';
import { answerForm, inTransaction } from '$lib/server/settings/answer-form';
import { readMonth } from '$lib/ui/selection/month-text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, (tx, scope) => loadCarePage(tx, scope, addressOf(event)));

/** The month may be typed as people write it. */
function addressOf({ url }: { url: URL }): CareAddress {
	const month = readMonth(url.searchParams.get('manad') ?? '');
	return { ...readCareAddress(url.searchParams), ...(month && { month }) };
}

const asOutcome = (outcome: ReviewOutcome): Outcome<null> =>
	outcome.ok
		? { ok: true, value: null }
		: { ok: false, problems: [{ field: '', message: outcome.message }] };

/** Back to the month as it was looked at. */
const back = (event: { url: URL }) => careHref(addressOf(event));

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
