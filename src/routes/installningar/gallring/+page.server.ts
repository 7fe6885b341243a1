import { RETENTION_PATH } from '$lib/domain/address/settings-paths';
import { accepted } from '$lib/domain/form/field-problem';
import { emptySchema } from '$lib/domain/form/form-schema';
import { retentionSchema } from '$lib/domain/retention/retention-schema';
import { loadRetentionPage } from '$lib/server/retention/read-retention';
import { saveRetention } from '$lib/server/retention/write-setting';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import { SHOWN_RETENTION } from '$lib/server/retention/shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, (tx, scope) =>
		loadRetentionPage(tx, scope, event.url.searchParams.get('manader'))
	);

const done = () => withDone(RETENTION_PATH, 'sparat');

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: retentionSchema,
			shown: SHOWN_RETENTION,
			change: async (tx, scope, { months }) => accepted(await saveRetention(tx, scope, months)),
			goTo: done
		}),
	off: (event) =>
		answerForm(event, {
			form: 'off',
			schema: emptySchema,
			shown: SHOWN_RETENTION,
			change: async (tx, scope) => accepted(await saveRetention(tx, scope, null)),
			goTo: done
		})
};
