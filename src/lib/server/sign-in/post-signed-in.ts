import { error, type RequestEvent } from '@sveltejs/kit';
import { application } from '../application';
import { now } from '../clock';
import { accessOf, type SignedIn } from './access';

/**
 * Who is signed in, for the pages about one's own account.
 * @throws 401 when nobody is
 */
export async function signedInUser(event: RequestEvent): Promise<SignedIn> {
	const { signedIn } = await accessOf(application().database, event, now());
	if (signedIn === null) error(401, 'Logga in för att fortsätta.');
	return signedIn;
}
