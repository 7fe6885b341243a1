import { error } from '@sveltejs/kit';
import { refuse } from '$lib/server/access/refuse';
import { loadEntry } from '$lib/server/log/read-entry';
import { inTransaction } from '$lib/server/form/post-form';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'cache-control': 'no-store' });
	const id = Number(event.params.id);
	if (!Number.isSafeInteger(id) || id < 1) error(404, 'Loggposten finns inte.');
	const entry = await inTransaction(event, (tx, scope) => loadEntry(tx, scope, id), 'log');
	if (entry === null)
		refuse(event, 404, 'Loggposten finns inte, eller så har du inte åtkomst till den.');
	return { entry };
};
