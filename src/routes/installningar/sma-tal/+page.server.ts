import { SMALL_NUMBERS_PATH } from '$lib/domain/address/settings-paths';
import { thresholdSchema } from '$lib/domain/disclosure/threshold-schema';
import { accepted } from '$lib/domain/form/field-problem';
import { loadThreshold } from '$lib/server/publication/read-threshold';
import { waitingCorrectionsFor } from '$lib/server/publication/post-waiting-corrections';
import { saveThreshold } from '$lib/server/publication/write-threshold';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import { SHOWN_THRESHOLD } from '$lib/server/publication/shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	threshold: await inTransaction(event, loadThreshold),
	waiting: await waitingCorrectionsFor(event)
});

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: thresholdSchema,
			shown: SHOWN_THRESHOLD,
			change: async (tx, scope, threshold) => accepted(await saveThreshold(tx, scope, threshold)),
			goTo: () => withDone(SMALL_NUMBERS_PATH, 'sparat')
		})
};
