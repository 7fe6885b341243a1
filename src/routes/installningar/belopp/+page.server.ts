import { AMOUNTS_PATH } from '$lib/domain/address/settings-paths';
import { accepted } from '$lib/domain/form/field-problem';
import { yearOf } from '$lib/domain/calendar/month';
import { amountsSchema, amountYears } from '$lib/domain/payment/amount-schema';
import { loadAmounts } from '$lib/server/agreements/read-amounts';
import { saveAmounts } from '$lib/server/agreements/write-amounts';
import { today } from '$lib/server/clock';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import { shownAmounts } from '$lib/server/agreements/shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	amounts: await inTransaction(event, loadAmounts),
	years: amountYears(yearOf(today()))
});

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: amountsSchema(amountYears(yearOf(today()))),
			shown: shownAmounts(amountYears(yearOf(today()))),
			change: async (tx, scope, amounts) => accepted(await saveAmounts(tx, scope, amounts)),
			goTo: () => withDone(AMOUNTS_PATH, 'sparat')
		})
};
