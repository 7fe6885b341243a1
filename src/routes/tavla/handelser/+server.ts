import { application } from '$lib/server/application';
import { boardReader } from '$lib/server/board/post-reader';
import { boardStream } from '$lib/server/board/stream';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const stream = boardStream(application().boardLine, boardReader(event));
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			// Proxies that gather answers before passing them on let this one through at once.
			'x-accel-buffering': 'no'
		}
	});
};
