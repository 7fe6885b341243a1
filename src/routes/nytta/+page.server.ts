import { BENEFIT_PATH } from '$lib/domain/address/paths';
import { benefitSchema } from '$lib/domain/benefit/benefit-schema';
import { accepted } from '$lib/domain/form/field-problem';
import { loadBenefit } from '$lib/server/benefit/read-benefit';
import { SHOWN_BENEFIT } from '$lib/server/benefit/shown';
import { saveBenefitSetting } from '$lib/server/benefit/write-setting';
import { today } from '$lib/server/clock';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, (tx, scope) => loadBenefit(tx, scope, today()));

export const actions: Actions = {
	spara: (event) =>
		answerForm(event, {
			form: 'spara',
			schema: benefitSchema,
			shown: SHOWN_BENEFIT,
			change: async (tx, scope, setting) => accepted(await saveBenefitSetting(tx, scope, setting)),
			goTo: () => withDone(BENEFIT_PATH, 'sparat')
		})
};
