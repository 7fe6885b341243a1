import { agreementSchema } from '$lib/domain/action/agreement-schema';
import { isUnfinished } from '$lib/domain/action/action-state';
import { handshakePath } from '$lib/domain/address/paths';
import { planAt } from '$lib/server/actions/post-plan';
import { loadActions } from '$lib/server/actions/read';
import { agreeOn } from '$lib/server/actions/write-plan';
import { today } from '$lib/server/clock';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	...(await planAt(event, event.params.id)),
	actions: await inTransaction(event, async (tx, scope) =>
		(await loadActions(tx, scope)).filter((each) => each.shared && isUnfinished(each))
	),
	today: today()
});

export const actions: Actions = {
	save: (event) => {
		const { id } = event.params;
		return answerForm(event, {
			...{ form: 'save', schema: agreementSchema },
			change: (tx, scope, input) => agreeOn(tx, scope, { id, input, today: today() }),
			goTo: () => withDone(handshakePath(id), 'sparat')
		});
	}
};
