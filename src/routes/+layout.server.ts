import { application } from '$lib/server/application';
import { transaction } from '$lib/server/database/transaction';
import { loadFrame } from '$lib/server/frame/read-frame';
import { THEME_COOKIE, themeOf } from '$lib/ui/theme/theme';
import type { RouteId } from '$app/types';
import type { LayoutServerLoad } from './$types';

/** Shown without the product around it, also to those who are signed in. */
const SHARED_VIEW = '/delad/[token]' satisfies RouteId;

export const load: LayoutServerLoad = async (event) => {
	event.depends('app:frame');
	// Asked for, so that each page reads anew what is being counted.
	void event.route.id;
	const { reader } = event.locals.access;
	const theme = themeOf(event.cookies.get(THEME_COOKIE));
	if (reader === null || event.route.id === SHARED_VIEW) return { frame: null, theme };
	const frame = await transaction(application().database, reader.scope, (tx) =>
		loadFrame(tx, reader)
	);
	return { frame, theme };
};
