import { setTimeout as pause } from 'node:timers/promises';
import { application } from '../../lib/server/application';
import { pathOf } from '../../lib/server/http/request-line';
import type { Answering } from './answering';

/** A database that has not answered by then does not answer users either. */
const PATIENCE_MS = 2_000;

/**
 * Answers what watches over the process, before anything else looks at the request: `/healthz`, that
 * it lives, and `/readyz`, that it can do its work. Neither tells anything, asks who is asking, or is
 * logged. All else goes on to `answer`.
 * @param isServing not before the application is there, nor after it has begun to stop
 */
export function watched(isServing: () => boolean, answer: Answering): Answering {
	return async (request, response) => {
		const path = pathOf(request.url ?? '');
		const reads = request.method === 'GET' || request.method === 'HEAD';
		const says = (fine: boolean) => {
			// No plain text: that is what the framework's own errors are known by (reword.ts).
			response.setHeader('content-type', 'application/json');
			response.setHeader('cache-control', 'no-store');
			if (!fine) response.setHeader('retry-after', '5');
			response.writeHead(fine ? 200 : 503).end(JSON.stringify({ ok: fine }));
		};
		if (reads && path === '/healthz') return says(true);
		if (reads && path === '/readyz') return says(isServing() && (await databaseAnswers()));
		return answer(request, response);
	};
}

let asking: Promise<boolean> | undefined;

/** Whether the database answers the application; one asks for all who ask at the same time. */
export function databaseAnswers(): Promise<boolean> {
	asking ??= askDatabase().finally(() => {
		asking = undefined;
	});
	return asking;
}

async function askDatabase(): Promise<boolean> {
	const late = new AbortController();
	const answered = application().database.sql`select 1`.then(() => true).catch(() => false);
	const waited = pause(PATIENCE_MS, false, { ref: false, signal: late.signal }).catch(() => false);
	const answers = await Promise.race([answered, waited]);
	late.abort();
	return answers;
}
