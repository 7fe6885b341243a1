import { error, json, redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { judgeRequest } from './judge-request';
import { authenticate } from './authenticate';
import { ROUTE_RIGHTS } from './route-rights';

const SIGN_IN = '/logga-in';

/**
 * Finds out who sent the request and whether they may, before anything else is done. A page that
 * is refused is still rendered, so that the refusal has the product's frame around it; its load
 * then stops in `scopeOf`, and whatever would slip through all the same is replaced here.
 */
export const authorize: Handle = async ({ event, resolve }) => {
	event.locals.access = await authenticate(event);
	event.locals.refusal = null;
	const { reader } = event.locals.access;
	if (event.route.id === null) return resolve(event);
	const right = ROUTE_RIGHTS[event.route.id];
	const verdict = judgeRequest(event.request.method, right, reader?.scope.roles ?? null);
	if (verdict.outcome === 'answer') return resolve(event);
	if (verdict.outcome === 'sign-in') return toSignIn(event);
	event.locals.refusal = verdict.reason;
	if (event.request.method !== 'GET') return refused(event, verdict.reason);
	const response = await resolve(event);
	return response.status === 403 ? response : new Response(verdict.reason, { status: 403 });
};

function toSignIn(event: RequestEvent): Response {
	if (isMachine(event)) {
		return json(
			{ problems: [{ message: 'Ange en giltig API-nyckel: Authorization: Bearer svu_…' }] },
			{ status: 401, headers: { 'www-authenticate': 'Bearer' } }
		);
	}
	const back = event.request.method === 'GET' ? event.url.pathname + event.url.search : '/';
	redirect(303, back === '/' ? SIGN_IN : `${SIGN_IN}?till=${encodeURIComponent(back)}`);
}

function refused(event: RequestEvent, reason: string): Response {
	if (event.request.headers.has('x-sveltekit-action')) {
		return json({ type: 'error', error: { message: reason } }, { status: 403 });
	}
	if (isMachine(event)) return json({ problems: [{ message: reason }] }, { status: 403 });
	error(403, reason);
}

function isMachine({ url }: RequestEvent): boolean {
	return url.pathname.startsWith('/api/');
}
