import { TARGETS_PATH } from '$lib/domain/address/settings-paths';
import { emptySchema } from '$lib/domain/form/form-schema';
import { targetSchema } from '$lib/domain/target/target-schema';
import { refuse } from '$lib/server/access/refuse';
import { today } from '$lib/server/clock';
import { loadLists } from '$lib/server/lists/read';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { deleteTarget, saveTarget } from '$lib/server/targets/write';
import { loadTargets } from '$lib/server/targets/read';
import { loadTargetSubjects } from '$lib/server/targets/read-subjects';
import { withDone } from '$lib/ui/settings/done';
import { shownTarget } from '$lib/server/targets/shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, async (tx, scope) => {
		const targets = await loadTargets(tx, scope);
		const target = targets.find((candidate) => candidate.id === event.params.id);
		if (!target) refuse(event, 404, 'Målvärdet finns inte.');
		return {
			target,
			subjects: await loadTargetSubjects(tx, scope),
			lists: await loadLists(tx, scope),
			today: today()
		};
	});

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: targetSchema,
			shown: shownTarget(event.params.id),
			change: (tx, scope, input) => saveTarget(tx, scope, event.params.id, input),
			goTo: () => withDone(TARGETS_PATH, 'sparat')
		}),
	remove: (event) =>
		answerForm(event, {
			form: 'remove',
			schema: emptySchema,
			shown: shownTarget(event.params.id),
			change: (tx, scope) => deleteTarget(tx, scope, event.params.id, today()),
			goTo: () => withDone(TARGETS_PATH, 'borttaget')
		})
};
