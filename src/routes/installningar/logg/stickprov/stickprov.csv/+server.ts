import { today } from '$lib/server/clock';
import { EXPORT_TYPES } from '$lib/server/export/cases-file';
import { reviewFile } from '$lib/server/log/log-file';
import { inTransaction } from '$lib/server/form/post-form';
import type { RequestHandler } from './$types';

/** Every spot check with what was found, to be shown to whoever asks how the log is followed up. */
export const GET: RequestHandler = async (event) =>
	new Response(await inTransaction(event, reviewFile, 'log'), {
		headers: {
			'content-type': EXPORT_TYPES.csv.contentType,
			'content-disposition': `attachment; filename="stickprov ${today()}.csv"`,
			'cache-control': 'no-store'
		}
	});
