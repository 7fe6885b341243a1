import type { Handle } from '@sveltejs/kit';

/**
 * Answers `HEAD` by the head alone. SvelteKit asks the route of `GET`, and Node.js sends the head
 * when the body that it throws away has ended: that of a file is made in vain, and that of events
 * has no end.
 */
export const answerHead: Handle = async ({ event, resolve }) => {
	const { method } = event.request;
	const response = await resolve(event);
	if (method !== 'HEAD' || response.body === null) return response;
	// Not waited for: what makes the body may be in the middle of it.
	void response.body.cancel();
	const { status, headers } = response;
	return new Response(null, { status, headers });
};
