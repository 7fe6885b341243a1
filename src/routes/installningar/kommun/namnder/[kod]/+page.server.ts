import { KOMMUN_PATH } from '$lib/domain/address/settings-paths';
import { committeeSchema } from '$lib/domain/kommun/committee-schema';
import { refuse } from '$lib/server/access/refuse';
import { answerForm, inTransaction } from '$lib/server/form/post-form';
import { allCommittees } from '$lib/server/lists/read-kommun';
import { shownCommittee } from '$lib/server/lists/shown';
import { updateCommittee } from '$lib/server/lists/write-committee';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	inTransaction(event, async (tx, scope) => {
		const found = (await allCommittees(tx, scope)).find(({ code }) => code === event.params.kod);
		if (!found) refuse(event, 404, 'Nämnden finns inte i kommunen.');
		return { committee: found };
	});

export const actions: Actions = {
	save: (event) =>
		answerForm(event, {
			form: 'save',
			schema: committeeSchema,
			shown: shownCommittee(event.params.kod),
			change: (tx, scope, input) => updateCommittee(tx, scope, event.params.kod, input),
			goTo: () => withDone(KOMMUN_PATH, 'sparat')
		})
};
