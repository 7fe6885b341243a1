import { agreementSchema } from '$lib/domain/action/agreement-schema';
import { isUnfinished } from '$lib/domain/action/action-state';
import { handshakePath } from '$lib/domain/address/paths';
import { loadActions } from '$lib/server/actions/read';
import { loadPlans } from '$lib/server/actions/read-plans';
import { agreeOn } from '$lib/server/actions/write-plan';
import { today } from '$lib/server/clock';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, async (tx, scope) => ({
		plans: await loadPlans(tx, scope),
		actions: (await loadActions(tx, scope)).filter((each) => each.shared && isUnfinished(each)),
		today: today()
	}));

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			...{ form: 'save', schema: agreementSchema },
			change: (tx, scope, input) => agreeOn(tx, scope, { id: null, input, today: today() }),
			goTo: (id) => withDone(handshakePath(id), 'tillagt')
		})
};
