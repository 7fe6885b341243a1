import { AGREEMENTS_PATH } from '$lib/domain/address/settings-paths';
import { emptySchema } from '$lib/domain/form/form-schema';
import { agreementExamples } from '$lib/domain/payment/agreement-examples';
import { agreementHindrance, frozenHindrance } from '$lib/domain/payment/agreement-words';
import { agreementFormSchema } from '$lib/domain/payment/agreement-form-schema';
import { refuse } from '$lib/server/access/refuse';
import { countCasesUnder, deleteAgreement } from '$lib/server/settings/write-agreement';
import { saveAgreementForm } from '$lib/server/settings/write-agreement-form';
import { loadAgreements } from '$lib/server/agreements/read';
import { application } from '$lib/server/application';
import { lastFrozenMonth } from '$lib/server/retention/read-frozen-months';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import { shownAgreement } from '$lib/server/agreements/shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, async (tx, scope) => {
		const agreements = await loadAgreements(tx, scope);
		const agreement = agreements.find((candidate) => candidate.id === event.params.id);
		if (!agreement) refuse(event, 404, 'Avtalet finns inte.');
		const lastFrozen = await lastFrozenMonth(tx, scope);
		return {
			agreement,
			examples: agreementExamples(agreement),
			hindrance:
				frozenHindrance(agreement, null, lastFrozen) ??
				agreementHindrance(await countCasesUnder(tx, scope, agreement)),
			lastFrozen
		};
	});

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: agreementFormSchema,
			shown: shownAgreement(event.params.id),
			change: (tx, scope, input) => saveAgreementForm(tx, scope, event.params.id, input),
			done: application().wakeRecount,
			goTo: () => withDone(AGREEMENTS_PATH, 'sparat')
		}),
	remove: (event) =>
		answerForm(event, {
			form: 'remove',
			schema: emptySchema,
			shown: shownAgreement(event.params.id),
			change: (tx, scope) => deleteAgreement(tx, scope, event.params.id),
			goTo: () => withDone(AGREEMENTS_PATH, 'borttaget')
		})
};
