import { scopeOf } from '$lib/server/access/gate';
import { noteRefusal } from '$lib/server/access/refuse';
import { application } from '$lib/server/application';
import { receiveUpload } from '$lib/server/import/receive-upload';
import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Takes a file as the body of the request, and answers with its import or why not. */
export const POST: RequestHandler = async (event) => {
	const { database } = application();
	const scope = scopeOf(event);
	const outcome = await receiveUpload(database, scope, event.request, event.url);
	if ('importId' in outcome) return json(outcome);
	const { message, status } = outcome;
	noteRefusal(event, { status, reason: message });
	return json({ message }, { status });
};
