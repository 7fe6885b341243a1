import { error, redirect, type RequestHandler } from '@sveltejs/kit';
import { application } from '$lib/server/application';
import { Browser } from '$lib/server/sign-in/browser';
import { finishVisit } from '$lib/server/sign-in/oidc/finish';
import { oidcSettings } from '$lib/server/sign-in/oidc/settings';

/** Where the kommun's identity provider sends people back to. */
export const GET: RequestHandler = async (event) => {
	const settings = oidcSettings();
	if (settings === null) error(404, 'Sidan finns inte');
	const { database } = application();
	const query = event.url.searchParams;
	redirect(303, await finishVisit(database, new Browser(event), { query, settings }));
};
