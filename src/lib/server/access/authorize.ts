import { error, json, redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { apiProblem, apiTooMany, apiUnknownKey } from '../api/answer';
import { application } from '../application';
import { recordRefusal } from '../log/record';
import { authenticate } from './authenticate';
import { isMachine } from './authenticate-machine';
import { judgeRequest } from './judge-request';
import { ROUTE_RIGHTS } from './route-rights';
import type { Scope } from './scope';

const SIGN_IN = '/logga-in';

/**
 * Finds out who sent the request and whether they may, before anything else is done. A page that
 * is refused is still rendered, so that the refusal has the product's frame around it; its load
 * then stops in `scopeOf`, and whatever would slip through all the same is replaced here.
 */
export const authorize: Handle = async ({ event, resolve }) => {
	const access = await authenticate(event);
	if (access.reader === null && access.why === 'too-many') {
		return apiTooMany(access.retryAfterSeconds);
	}
	event.locals.access = access;
	event.locals.refusal = null;
	const { reader } = access;
	if (event.route.id === null) return resolve(event);
	const right = ROUTE_RIGHTS[event.route.id];
	const verdict = judgeRequest(event.request.method, right, reader?.scope.roles ?? null);
	if (verdict.outcome === 'answer') return resolve(event);
	if (verdict.outcome === 'sign-in') return toSignIn(event);
	event.locals.refusal = verdict.reason;
	if (reader) await logRefusal(event, reader.scope, verdict.reason);
	if (event.request.method !== 'GET' || isMachine(event.url)) {
		return refused(event, verdict.reason);
	}
	const response = await resolve(event);
	return response.status === 403 ? response : new Response(verdict.reason, { status: 403 });
};

/** What was asked for is told by the route: the address may hold what somebody typed. */
function logRefusal({ route, request }: RequestEvent, scope: Scope, reason: string) {
	const right = route.id === null ? undefined : ROUTE_RIGHTS[route.id];
	const need = request.method === 'GET' ? right?.read : right?.write;
	return recordRefusal(application().database, scope, {
		...{ route: route.id ?? '', method: request.method, reason },
		capability: Array.isArray(need) ? need.join(', ') : ''
	});
}

function toSignIn(event: RequestEvent): Response {
	if (isMachine(event.url)) return apiUnknownKey();
	const back = event.request.method === 'GET' ? event.url.pathname + event.url.search : '/';
	redirect(303, back === '/' ? SIGN_IN : `${SIGN_IN}?till=${encodeURIComponent(back)}`);
}

function refused(event: RequestEvent, reason: string): Response {
	if (event.request.headers.has('x-sveltekit-action')) {
		return json({ type: 'error', error: { message: reason } }, { status: 403 });
	}
	if (isMachine(event.url)) return apiProblem(403, [{ message: reason }]);
	error(403, reason);
}
