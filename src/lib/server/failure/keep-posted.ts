import type { Handle, RequestEvent } from '@sveltejs/kit';

/** More than any form of ours; a file is sent otherwise. */
const LARGEST = 1024 * 1024;
const ENCODING = 'application/x-www-form-urlencoded';
/** Passwords and codes are typed there: they are written into no page. */
const SECRET = /^\/(logga-in|konto|lank)(\/|$)/;

/**
 * Keeps what was sent from a page without JavaScript when the server could not do its part: the
 * page that says so holds it all, and a button that sends it again. To go back in the browser would
 * not do, since no page of ours is kept there.
 */
export const keepPosted: Handle = async ({ event, resolve }) => {
	const posted = copyOf(event);
	const response = await resolve(event);
	if (!posted) return response;
	if (response.status < 500 || !response.headers.get('content-type')?.startsWith('text/html')) {
		// Not waited for: a copy is gone when what it was made of is, and whoever refuses reads nothing.
		void posted.body?.cancel();
		return response;
	}
	const { pathname, search } = event.url;
	const again = sendAgain(pathname + search, new URLSearchParams(await posted.text()));
	const page = await response.text();
	const end = page.includes('</main>') ? '</main>' : '</body>';
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	return new Response(
		page.replace(end, () => again + end),
		{ status: response.status, headers }
	);
};

/** A copy of what a page without JavaScript has sent; null for all else. */
function copyOf({ request, url }: RequestEvent): Request | null {
	const { method, headers } = request;
	const length = Number(headers.get('content-length') ?? Infinity);
	const plain = method === 'POST' && headers.get('content-type')?.startsWith(ENCODING) === true;
	if (!plain || headers.has('x-sveltekit-action')) return null;
	return length <= LARGEST && !SECRET.test(url.pathname) ? request.clone() : null;
}

/** A form that holds what was sent, and sends it to the same address. */
function sendAgain(address: string, posted: URLSearchParams): string {
	const fields = [...posted].map(
		([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`
	);
	return (
		`<form method="post" action="${escaped(address)}">${fields.join('')}` +
		'<p>Det du skickade finns kvar på den här sidan. Vänta en stund och skicka det igen.</p>' +
		'<button>Skicka igen</button></form>'
	);
}

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
