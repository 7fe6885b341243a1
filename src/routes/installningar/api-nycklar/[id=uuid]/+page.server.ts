import { TOKENS_PATH } from '$lib/domain/address/settings-paths';
import { emptySchema } from '$lib/domain/form/form-schema';
import { refuse } from '$lib/server/access/refuse';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { findToken } from '$lib/server/tokens/read';
import { revokeToken } from '$lib/server/tokens/write-revocation';
import { shownToken } from '$lib/server/tokens/shown-token';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, async (tx, scope) => {
		const token = await findToken(tx, scope, event.params.id);
		if (!token) refuse(event, 404, 'Nyckeln finns inte.');
		return { token: shownToken(token) };
	});

export const actions: Actions = {
	revoke: (event) =>
		answerForm(event, {
			form: 'revoke',
			schema: emptySchema,
			change: (tx, scope) => revokeToken(tx, scope, event.params.id),
			goTo: () => withDone(TOKENS_PATH, 'aterkallat')
		})
};
