import { tablesOf } from '$lib/domain/collaboration/sheet';
import { unpublishedTable } from '$lib/domain/collaboration/sheet-table';
import { application } from '$lib/server/application';
import { sheetFor } from '$lib/server/collaboration/post-sheet';
import { sheetResponse } from '$lib/server/measures/file-response';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { sheet, period, kommun, unread, scopes } = await sheetFor(event);
	if (unread.length > 0) error(400, unread.join(' '));
	const table = sheet
		? tablesOf(sheet).find(({ name }) => name === event.params.tabell)
		: unpublishedTable(event.params.tabell);
	if (!table) error(404, 'Tabellen finns inte.');
	const name = `${table.name} ${kommun} ${period?.replace('/', '–') ?? ''}.csv`;
	const chosen = Object.fromEntries(event.url.searchParams);
	return sheetResponse(application().database, scopes, { table, name, chosen });
};
