import { KOMMUN_PATH } from '$lib/domain/address/settings-paths';
import { numberSeriesSchema } from '$lib/domain/case/number-series-schema';
import { accepted } from '$lib/domain/form/field-problem';
import { committeeSchema } from '$lib/domain/kommun/committee-schema';
import { isGapFree } from '$lib/server/cases/read-next-number';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { loadKommun } from '$lib/server/lists/read-kommun';
import { addCommittee } from '$lib/server/lists/write-committee';
import { saveGapFree } from '$lib/server/settings/write-number-series';
import { withDone } from '$lib/ui/settings/done';
import { SHOWN_NUMBER_SERIES } from '$lib/server/settings/shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, async (tx, scope) => ({
		kommun: await loadKommun(tx, scope),
		gapFree: await isGapFree(tx, scope)
	}));

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: numberSeriesSchema,
			shown: SHOWN_NUMBER_SERIES,
			change: async (tx, scope, gapFree) => accepted(await saveGapFree(tx, scope, gapFree)),
			goTo: () => withDone(KOMMUN_PATH, 'sparat')
		}),
	add: (event) =>
		answerForm(event, {
			form: 'add',
			schema: committeeSchema,
			change: addCommittee,
			goTo: () => withDone(KOMMUN_PATH, 'tillagt')
		})
};
