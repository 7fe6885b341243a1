import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { keepPosted } from './keep-posted';

const FORM = 'application/x-www-form-urlencoded';
const BODY = new URLSearchParams({ anteckning: 'hem & <b>"åter"</b>\r\nrad två', rad: '1' });

/** What is answered when a form is posted and the server answers with a status and a page. */
async function answer(
	status: number,
	{
		path = '/arenden/nytt?/spara',
		headers = {},
		page = '<main><h1>Fel</h1></main>',
		isRead = true
	} = {}
): Promise<string> {
	const body = BODY.toString();
	const length = String(body.length);
	const request = new Request(`http://127.0.0.1${path}`, {
		...{ method: 'POST', body },
		headers: { 'content-type': FORM, 'content-length': length, ...headers }
	});
	const event = { request, url: new URL(request.url) } as RequestEvent;
	const response = await keepPosted({
		event,
		async resolve({ request: read }) {
			if (isRead) expect(await read.text()).toBe(body);
			return new Response(page, { status, headers: { 'content-type': 'text/html' } });
		}
	});
	expect(response.status).toBe(status);
	return response.text();
}

test('what could not be saved stands in the page that says so, and is sent to the same place', async () => {
	const page = await answer(503);
	expect(page).toContain('<form method="post" action="/arenden/nytt?/spara">');
	expect(page).toContain('name="rad" value="1"');
	expect(page).toContain('value="hem &#38; &#60;b&#62;&#34;åter&#34;&#60;/b&#62;\r\nrad två"');
	expect(page).toMatch(/Skicka igen<\/button><\/form><\/main>$/);
	expect(await answer(500, { page: '<body>Fel</body>' })).toMatch(/<\/form><\/body>$/);
});

test.each([
	['an answer', 200, {}],
	['a refusal', 403, {}],
	['a refusal before anything was read', 403, { isRead: false }],
	['a page with JavaScript', 503, { headers: { 'x-sveltekit-action': 'true' } }],
	['a password', 503, { path: '/logga-in?/losenord' }],
	['more than a form', 503, { headers: { 'content-length': '9999999' } }]
])('%s is left as it is', async (_, status, options) => {
	expect(await answer(status, options)).toBe('<main><h1>Fel</h1></main>');
});

test('what nobody had read stands in the page too', async () => {
	expect(await answer(503, { isRead: false })).toContain('name="rad" value="1"');
});
