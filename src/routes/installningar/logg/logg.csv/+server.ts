import { readLogAddress } from '$lib/domain/log/address';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { today } from '$lib/server/clock';
import { readAddress } from '$lib/server/http/read-address';
import { EXPORT_TYPES, streamOf } from '$lib/server/export/cases-file';
import { logFile } from '$lib/server/log/log-file';
import type { RequestHandler } from './$types';

/** The entries that the page shows, all its pages. */
export const GET: RequestHandler = (event) => {
	const address = readAddress((unread) => readLogAddress(event.url.searchParams, today(), unread));
	const { from, to, person, event: name, caseNumber } = address;
	const selection = { from, to, person, event: name, caseNumber };
	const pieces = logFile(application().database, scopeOf(event), selection);
	return new Response(streamOf(pieces), {
		headers: {
			'content-type': EXPORT_TYPES.csv.contentType,
			'content-disposition': `attachment; filename="logg ${selection.from} ${selection.to}.csv"`,
			'cache-control': 'no-store'
		}
	});
};
