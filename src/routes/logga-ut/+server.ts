import { redirect, type RequestHandler } from '@sveltejs/kit';
import { doorPath } from '$lib/domain/sign-in/words';
import { application } from '$lib/server/application';
import { Browser } from '$lib/server/sign-in/browser';
import { signOut } from '$lib/server/sign-in/sign-out';

export const POST: RequestHandler = async (event) => {
	await signOut(application().database, new Browser(event));
	redirect(303, doorPath({ why: 'utloggad' }));
};
