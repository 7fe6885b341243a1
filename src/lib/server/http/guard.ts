import { error, json, type Handle, type RequestEvent } from '@sveltejs/kit';
import { bodyLimit, judgeBody, readWithin, type BodyLimit } from './body-limit';
import { clientAddress } from './client-address';
import { isCrossSite } from './cross-site';

const FOREIGN =
	'Begäran kom från en annan webbplats och har inte utförts. Öppna sidan här och försök igen.';

const UNREADABLE = 'Adressen går inte att läsa. Kontrollera att den är rätt skriven.';

/**
 * Sees to what no route should have to think of. Refuses requests from other sites' pages,
 * addresses with a character that the database cannot hold, and bodies larger than the route takes.
 */
export const guard: Handle = async ({ event, resolve }) => {
	keepAddress(event);
	if (isCrossSite(event.request, event.url.origin)) return refuse(event, 403, FOREIGN);
	if (event.url.href.includes('%00')) return refuse(event, 400, UNREADABLE);
	const limit = bodyLimit(event.route.id);
	return (await holdBody(event, limit)) ? resolve(event) : refuse(event, 413, tooLarge(limit));
};

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

/**
 * The refusal in the form that the sender reads: what a form with JavaScript expects, and else a
 * page or JSON as SvelteKit chooses.
 */
function refuse(event: RequestEvent, status: 400 | 403 | 413, message: string): Response {
	if (!event.request.headers.has('x-sveltekit-action')) error(status, message);
	return json({ type: 'error', status, error: { message } }, { status });
}
