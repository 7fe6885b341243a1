import { readCaseListAddress } from '$lib/domain/case-list/read-address';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { saveGrid } from '$lib/server/case-grid/post-grid';
import { loadGrid } from '$lib/server/case-grid/read-grid';
import { undo } from '$lib/server/case-form/post-mistakes';
import { loadCaseList } from '$lib/server/case-list/read-case-list';
import { transaction } from '$lib/server/database/transaction';
import { readAddress } from '$lib/server/http/read-address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const scope = scopeOf(event);
	return transaction(application().database, scope, async (tx) => {
		const { rows, ...list } = await loadCaseList(
			tx,
			scope,
			readAddress((unread) => readCaseListAddress(event.url, unread))
		);
		const ids = rows.map(({ id }) => id);
		return { ...list, grid: await loadGrid(tx, scope, { ids, address: list.address }) };
	});
};

export const actions: Actions = { spara: saveGrid, angra: undo };
