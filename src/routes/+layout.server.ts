import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { transaction } from '$lib/server/database/transaction';
import { loadFrame } from '$lib/server/frame/load-frame';
import { THEME_COOKIE, themeOf } from '$lib/ui/theme/theme';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	event.depends('app:frame');
	const { database } = application();
	const scope = await scopeOf(event);
	const frame = await transaction(database, scope, (tx) => loadFrame(tx, scope));
	return { frame, theme: themeOf(event.cookies.get(THEME_COOKIE)) };
};
