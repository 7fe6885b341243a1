import type { PageLoad } from './$types';

/** On the server all parts of the form are there at once, so that it works without JavaScript. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	parts: import.meta.env.SSR ? await import('$lib/ui/case/form-parts') : null
});
