import { AGREEMENTS_PATH } from '$lib/domain/address/settings-paths';
import { agreementExamples } from '$lib/domain/payment/agreement-examples';
import { DEFAULT_AGREEMENT } from '$lib/domain/payment/agreement-for';
import { agreementFormSchema } from '$lib/domain/payment/agreement-form-schema';
import { saveAgreementForm } from '$lib/server/settings/write-agreement-form';
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
			schema: agreementFormSchema,
			change: (tx, scope, input) => saveAgreementForm(tx, scope, null, input),
			done: application().wakeRecount,
			goTo: () => withDone(AGREEMENTS_PATH, 'tillagt')
		})
};
