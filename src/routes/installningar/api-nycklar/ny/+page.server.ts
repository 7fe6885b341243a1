import { inTransaction } from '$lib/server/settings/answer-form';
import { loadKommun } from '$lib/server/settings/overview';
import { answerNewToken } from '$lib/server/tokens/token-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	committees: (await inTransaction(event, loadKommun)).committees
});

export const actions: Actions = { create: answerNewToken };
