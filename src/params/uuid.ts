import type { ParamMatcher } from '@sveltejs/kit';

/** An address with anything else in place of an id leads nowhere. */
export const match = ((param) =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(
		param
	)) satisfies ParamMatcher;
