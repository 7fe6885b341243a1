import { inTransaction } from '$lib/server/form/post-form';
import { loadTokens } from '$lib/server/tokens/read';
import { shownToken } from '$lib/server/tokens/shown-token';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	tokens: (await inTransaction(event, loadTokens)).map(shownToken)
});
