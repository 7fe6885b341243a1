import { localPath } from '$lib/domain/access/local-path';
import { THEME_COOKIE, THEME_MAX_AGE, themeOf } from '$lib/ui/theme/theme';
import { redirect, type RequestHandler } from '@sveltejs/kit';

/** The theme switch of a browser without JavaScript. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const form = await request.formData();
	cookies.set(THEME_COOKIE, themeOf(form.get('tema')), {
		path: '/',
		maxAge: THEME_MAX_AGE,
		sameSite: 'lax',
		httpOnly: false
	});
	redirect(303, localPath(form.get('tillbaka')));
};
