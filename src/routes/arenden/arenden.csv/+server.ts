import { readCaseListAddress } from '$lib/domain/case-list/address';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { EXPORT_TYPES, exportCases, streamOf } from '$lib/server/export/cases-file';
import { readAddress } from '$lib/server/http/read-address';
import type { RequestHandler } from './$types';

/** The list's cases as the file that imports them again, row by row as they are read. */
export const GET: RequestHandler = (event) => {
	const selection = readAddress((unread) => readCaseListAddress(event.url, unread));
	const scope = scopeOf(event);
	const pieces = exportCases(application().database, scope, { format: 'csv', selection });
	return new Response(streamOf(pieces), {
		headers: {
			'content-type': EXPORT_TYPES.csv.contentType,
			'content-disposition': 'attachment; filename="arenden.csv"'
		}
	});
};
