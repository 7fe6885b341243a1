import { inTransaction } from '$lib/server/settings/answer-form';
import { loadKommun } from '$lib/server/settings/overview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	kommun: await inTransaction(event, loadKommun)
});
