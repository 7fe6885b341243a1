import {
	actionSchema,
	entrySchema,
	startSchema,
	statusSchema,
	studySchema
} from '$lib/domain/action/action-schema';
import { actionPath } from '$lib/domain/address/paths';
import { scopeOf } from '$lib/server/access/gate';
import { refuse } from '$lib/server/access/refuse';
import { actionAt } from '$lib/server/actions/post-action';
import { readFinding } from '$lib/server/actions/read-effects';
import { readActionPage } from '$lib/server/actions/read-page';
import { shownAction } from '$lib/server/actions/shown';
import { changeAction, setActionStatus, startAction } from '$lib/server/actions/write';
import { addEntry, decideAction } from '$lib/server/actions/write-entry';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { answerForm } from '$lib/server/form/post-form';
import { withDone } from '$lib/ui/settings/done';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = event.params;
	const asked = { id, today: today() };
	const page = await readActionPage(application().database, scopeOf(event), asked);
	if (page === null) refuse(event, 404, 'Åtgärden finns inte.');
	return { ...page, today: today() };
};

const saved = (id: string) => () => withDone(actionPath(id), 'sparat');

export const actions: Actions = {
	save: async (event) => {
		const { id } = event.params;
		const { scope: within } = await actionAt(event, id);
		return answerForm(event, {
			...{ form: 'save', schema: actionSchema, shown: shownAction(id) },
			within,
			change: (tx, scope, input) => changeAction(tx, scope, id, input),
			goTo: saved(id)
		});
	},
	write: async (event) => {
		const { id } = event.params;
		const { scope: within } = await actionAt(event, id);
		return answerForm(event, {
			...{ form: 'write', schema: entrySchema, within },
			change: (tx, scope, input) => addEntry(tx, scope, id, input),
			goTo: saved(id)
		});
	},
	start: async (event) => {
		const { id } = event.params;
		const { scope: within } = await actionAt(event, id);
		return answerForm(event, {
			...{ form: 'start', schema: startSchema, within },
			change: (tx, scope, { startedOn }) =>
				startAction(tx, scope, id, { startedOn, today: today() }),
			goTo: saved(id)
		});
	},
	status: async (event) => {
		const { id } = event.params;
		const { scope: within } = await actionAt(event, id);
		return answerForm(event, {
			...{ form: 'status', schema: statusSchema, within },
			change: (tx, scope, { status }) => setActionStatus(tx, scope, id, status),
			goTo: saved(id)
		});
	},
	study: async (event) => {
		const { id } = event.params;
		const { scope: within, kommunName: _, ...action } = await actionAt(event, id);
		const found = await readFinding(application().database, within, action, today());
		return answerForm(event, {
			...{ form: 'study', schema: studySchema, within },
			change: (tx, own, input) => decideAction(tx, own, id, { ...input, found }),
			goTo: saved(id)
		});
	}
};
