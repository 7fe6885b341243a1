import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { loadDaily } from '$lib/server/board/read-daily';
import { transaction } from '$lib/server/database/transaction';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('app:board');
	const { database, boardLine } = application();
	const scope = scopeOf(event);
	// Before the board is read, as the board's own page does.
	const mark = boardLine.mark(scope);
	return { ...(await transaction(database, scope, (tx) => loadDaily(tx, scope))), mark };
};
