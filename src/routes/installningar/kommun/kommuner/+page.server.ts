import { REGION_PATH } from '$lib/domain/address/settings-paths';
import { kommunSchema } from '$lib/domain/kommun/kommun-schema';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { loadRegion } from '$lib/server/lists/read-kommun';
import { addKommun } from '$lib/server/lists/write-kommun';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	region: await inTransaction(event, loadRegion)
});

export const actions: Actions = {
	add: (event) =>
		answerForm(event, {
			form: 'add',
			schema: kommunSchema,
			change: addKommun,
			goTo: () => withDone(REGION_PATH, 'tillagt')
		})
};
