import { readLogAddress } from '$lib/domain/log/address';
import { today } from '$lib/server/clock';
import { readAddress } from '$lib/server/http/read-address';
import { loadLogPage } from '$lib/server/log/read-log-page';
import { inTransaction } from '$lib/server/form/post-form';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	event.setHeaders({ 'cache-control': 'no-store' });
	const address = readAddress((unread) => readLogAddress(event.url.searchParams, today(), unread));
	return inTransaction(event, (tx, scope) => loadLogPage(tx, scope, address), 'log');
};
