import { inTransaction } from '$lib/server/form/post-form';
import { loadKommun } from '$lib/server/lists/read-kommun';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	kommun: await inTransaction(event, loadKommun)
});
