import { readCaseListAddress } from '$lib/domain/case-list/address';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { loadCaseList } from '$lib/server/case-list/read-case-list';
import { transaction } from '$lib/server/database/transaction';
import { readAddress } from '$lib/server/http/read-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const address = readAddress((unread) => readCaseListAddress(event.url, unread));
	const { database } = application();
	const scope = scopeOf(event);
	return transaction(database, scope, (tx) => loadCaseList(tx, scope, address));
};
