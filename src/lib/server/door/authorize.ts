import { redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { returningTo, SIGN_IN_PATH } from '../../domain/address/paths';
import { judgeRequest } from '../access/judge-request';
import { noteRefusal } from '../access/refuse';
import { ROUTE_RIGHTS } from '../access/route-rights';
import { apiTooMany, apiUnknownKey } from '../api/answer';
import { isMachine } from '../http/is-machine';
import { refusalResponse } from '../http/refusal-response';
import { authenticate } from './authenticate';

const NOBODY = 'Ingen är inloggad.';

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
	sayRefused(event, verdict.reason);
	if (event.request.method !== 'GET' || isMachine(event)) {
		return refused(event, verdict.reason);
	}
	const response = await resolve(event);
	return response.status === 403 ? response : refused(event, verdict.reason);
};

function sayRefused(event: RequestEvent, reason: string): void {
	const { route, request } = event;
	const right = route.id === null ? undefined : ROUTE_RIGHTS[route.id];
	const need = request.method === 'GET' ? right?.read : right?.write;
	const capability = Array.isArray(need) ? { capability: need.join(', ') } : {};
	noteRefusal(event, { status: 403, reason, ...capability });
}

function toSignIn(event: RequestEvent): Response {
	if (isMachine(event)) return apiUnknownKey();
	if (event.request.method !== 'GET') noteRefusal(event, { status: 401, reason: NOBODY });
	const back = event.request.method === 'GET' ? event.url.pathname + event.url.search : '/';
	redirect(303, back === '/' ? SIGN_IN_PATH : returningTo(SIGN_IN_PATH, back));
}

function refused(event: RequestEvent, message: string): Response {
	return refusalResponse(event, { status: 403, message });
}
