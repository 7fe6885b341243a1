import { agreementExamples } from '$lib/domain/payment/agreement-examples';
import { DEFAULT_AGREEMENT } from '$lib/domain/payment/agreement-for';
import { loadAgreements } from '$lib/server/agreements/read';
import { today } from '$lib/server/clock';
import { lastFrozenMonth } from '$lib/server/retention/read-frozen-months';
import { inTransaction } from '$lib/server/form/post-form';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	...(await inTransaction(event, async (tx, scope) => ({
		agreements: await loadAgreements(tx, scope),
		lastFrozen: await lastFrozenMonth(tx, scope)
	}))),
	law: agreementExamples(DEFAULT_AGREEMENT),
	today: today()
});
