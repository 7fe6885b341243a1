import { TARGETS_PATH } from '$lib/domain/address/settings-paths';
import { targetSchema } from '$lib/domain/target/target-schema';
import { loadLists } from '$lib/server/lists/read';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { saveTarget } from '$lib/server/targets/write';
import { loadTargetSubjects } from '$lib/server/targets/read-subjects';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, async (tx, scope) => ({
		subjects: await loadTargetSubjects(tx, scope),
		lists: await loadLists(tx, scope)
	}));

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: targetSchema,
			change: (tx, scope, input) => saveTarget(tx, scope, null, input),
			goTo: () => withDone(TARGETS_PATH, 'tillagt')
		})
};
