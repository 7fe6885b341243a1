import { agreementSchema } from '$lib/domain/payment/agreement-schema';
import { saveAgreement } from '$lib/server/agreements/edit';
import { today } from '$lib/server/clock';
import { answerForm } from '$lib/server/settings/answer-form';
import { settingsLinks, withDone } from '$lib/ui/settings/links';
import type { Actions } from './$types';

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: agreementSchema,
			change: (tx, scope, input) => saveAgreement(tx, scope, null, input, today()),
			goTo: () => withDone(settingsLinks.agreements, 'tillagt')
		})
};
