import { scopeOf } from '$lib/server/access/gate';
import { refuse } from '$lib/server/access/refuse';
import { application } from '$lib/server/application';
import { attachmentHeaders } from '$lib/server/attachment';
import { readWaitingReport } from '$lib/server/scheduled-reports/read-waiting';
import type { RequestHandler } from './$types';

/** A report that the night has made. */
export const GET: RequestHandler = async (event) => {
	const { database } = application();
	const file = await readWaitingReport(database, scopeOf(event), event.params.id);
	if (file === null) refuse(event, 404, 'Rapporten finns inte bland dem som du läser.');
	return new Response(file.content, { headers: attachmentHeaders(file.name, file.media) });
};
