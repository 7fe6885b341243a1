import { revokedShareSchema } from '$lib/domain/share/share-schema';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { answerNewShare, sharedByAddress } from '$lib/server/shares/post-share';
import { loadShares } from '$lib/server/shares/read-shares';
import { shownShare } from '$lib/server/shares/shown-share';
import { revokeShare } from '$lib/server/shares/write-revocation';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	view: await sharedByAddress(event),
	shares: (await inTransaction(event, loadShares)).map(shownShare)
});

export const actions: Actions = {
	dela: answerNewShare,
	aterkalla: (event) =>
		answerForm(event, {
			form: 'aterkalla',
			schema: revokedShareSchema,
			change: (tx, scope, { id }) => revokeShare(tx, scope, id)
		})
};
