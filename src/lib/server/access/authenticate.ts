import type { RequestEvent } from '@sveltejs/kit';
import { INITIAL_KOMMUN } from '../../domain/lists/initial';
import { application } from '../application';
import type { Access } from './access';
import { localScope } from './gate';

/**
 * Who sent the request, read anew from the database each time. Until sign-in exists the server only
 * listens on this computer and everyone is the local user of the installation's kommun.
 */
export async function authenticate(event: Pick<RequestEvent, 'url'>): Promise<Access> {
	const name = event.url.pathname.startsWith('/api/') ? 'lokalt API' : 'lokal användare';
	const scope = await localScope(application().database, name, INITIAL_KOMMUN.code);
	return { reader: { scope, name, via: 'session' } };
}
