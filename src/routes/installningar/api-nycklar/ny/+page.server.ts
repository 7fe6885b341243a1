import { inTransaction } from '$lib/server/form/post-form';
import { loadKommun } from '$lib/server/lists/read-kommun';
import { answerNewToken } from '$lib/server/tokens/post-token';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	committees: (await inTransaction(event, loadKommun)).committees
});

export const actions: Actions = { create: answerNewToken };
