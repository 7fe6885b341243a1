import type { RequestEvent } from '@sveltejs/kit';
import { refusalAnswer, type Refusal } from './refusal';

/** A refusal as a hook answers it, in the form that the sender reads. */
export function refusalResponse({ request }: RequestEvent, refusal: Refusal): Response {
	const asked = {
		// As it was sent: SvelteKit takes from its own address what says which data is asked for.
		path: new URL(request.url).pathname,
		header: (name: string) => request.headers.get(name)
	};
	const { status, headers, body } = refusalAnswer(asked, refusal);
	return new Response(body, { status, headers });
}
