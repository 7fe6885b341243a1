import type { Handle, RequestEvent } from '@sveltejs/kit';
import { isNoAction } from './action-name';
import { bodyLimit, judgeBody, readWithin, type BodyLimit } from './body-limit';
import { clientAddress } from './client-address';
import { isCrossSite } from './cross-site';
import { ReadableRequest } from './readable-request';
import { wordsOf, type Refusal } from './refusal';
import { refusalResponse } from './refusal-response';

const FOREIGN =
	'Begäran kom från en annan webbplats och har inte utförts. Öppna sidan här och försök igen.';

/**
 * Sees to what no route should have to think of. Refuses requests from other sites' pages, forms
 * that no page has, and bodies larger than the route takes; a body is then read as what can be
 * worked with. It answers and never throws: where SvelteKit cannot read an address it catches nothing.
 */
export const guard: Handle = async ({ event, resolve }) => {
	keepAddress(event);
	const refusal = await judge(event);
	return refusal === null ? resolve(event) : refusalResponse(event, refusal);
};

async function judge(event: RequestEvent): Promise<Refusal | null> {
	if (isCrossSite(event.request, event.url.origin)) return { status: 403, message: FOREIGN };
	if (isNoAction(event.url)) return { status: 404, message: wordsOf(404) };
	const limit = bodyLimit(event.route.id);
	if (!(await holdBody(event, limit))) return { status: 413, message: tooLarge(limit) };
	event.request = new ReadableRequest(event.request);
	return null;
}

/** Finds out the sender's address, and keeps it: it is not known once the sender has hung up. */
function keepAddress(event: RequestEvent): void {
	const address = clientAddress(event);
	event.getClientAddress = () => address;
}

/** Holds the request's body to what the route takes; false when it is more. */
async function holdBody(event: RequestEvent, { bytes, streamed }: BodyLimit): Promise<boolean> {
	const { request } = event;
	if (request.body === null) return true;
	const verdict = judgeBody(request.headers, bytes);
	if (verdict !== 'unknown' || streamed) return verdict !== 'beyond';
	const body = await readWithin(request.body, bytes);
	if (body === null) return false;
	event.request = new Request(request, { body });
	return true;
}

function tooLarge({ bytes }: BodyLimit): string {
	const megabytes = Math.round(bytes / 1024 / 1024);
	return `Det som skickades är för stort och har inte tagits emot. Högst ${megabytes} MB tas emot här; dela upp det.`;
}
