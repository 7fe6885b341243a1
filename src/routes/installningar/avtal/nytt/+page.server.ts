import { AGREEMENTS_PATH } from '$lib/domain/address/settings-paths';
import { agreementExamples } from '$lib/domain/payment/agreement-examples';
import { DEFAULT_AGREEMENT } from '$lib/domain/payment/agreement-for';
import { agreementSchema } from '$lib/domain/payment/agreement-schema';
import { saveAgreement } from '$lib/server/settings/write-agreement';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { answerForm } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	scopeOf(event);
	return { examples: agreementExamples(DEFAULT_AGREEMENT) };
};

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: agreementSchema,
			change: (tx, scope, input) => saveAgreement(tx, scope, null, input),
			done: application().wakeRecount,
			goTo: () => withDone(AGREEMENTS_PATH, 'tillagt')
		})
};
