import { error, redirect, type RequestHandler } from '@sveltejs/kit';
import { localPath } from '$lib/domain/access/local-path';
import { application } from '$lib/server/application';
import { Browser } from '$lib/server/sign-in/browser';
import { oidcSettings } from '$lib/server/sign-in/oidc/settings';
import { startVisit } from '$lib/server/sign-in/oidc/start';

/**
 * Sends people to the kommun's identity provider. A link and no form: the content security policy
 * lets forms go to this site only, also where they are sent on.
 */
export const GET: RequestHandler = async (event) => {
	if (oidcSettings() === null) error(404, 'Sidan finns inte');
	const back = localPath(event.url.searchParams.get('till'));
	redirect(303, await startVisit(application().database, new Browser(event), back));
};
