import { redirect } from '@sveltejs/kit';
import { casePath } from '$lib/domain/address/paths';
import { strayWords } from '$lib/domain/address/strays';
import { loadFound } from '$lib/server/case-list/read-found';
import { inTransaction } from '$lib/server/form/post-form';
import { readAddress } from '$lib/server/http/read-address';
import type { PageServerLoad } from './$types';

/** As long as a committee's name and a number may be together. */
const LONGEST = 100;

export const load: PageServerLoad = async (event) => {
	const typed = readAddress((unread) => {
		unread.push(...strayWords(event.url.searchParams, ['sok']));
		return (event.url.searchParams.get('sok') ?? '').slice(0, LONGEST);
	});
	const found = await inTransaction(event, (tx, scope) => loadFound(tx, scope, typed));
	if (found.only !== null) redirect(303, casePath(found.only));
	return { typed, rows: found.rows, more: found.more };
};
