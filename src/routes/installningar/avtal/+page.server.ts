import { loadAgreements } from '$lib/server/agreements/load';
import { today } from '$lib/server/clock';
import { inTransaction } from '$lib/server/settings/answer-form';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	agreements: await inTransaction(event, loadAgreements),
	today: today()
});
