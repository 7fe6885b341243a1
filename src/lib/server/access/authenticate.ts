import type { RequestEvent } from '@sveltejs/kit';
import { INITIAL_KOMMUN } from '../../domain/lists/initial';
import { application } from '../application';
import type { Access } from './access';
import { authenticateMachine, isMachine } from './authenticate-machine';
import { localScope } from './gate';

/**
 * Who sent the request, read anew from the database each time: a program by its key. Until sign-in
 * exists the server only listens on this computer and everyone else is the local user of the
 * installation's kommun.
 */
export async function authenticate(event: RequestEvent): Promise<Access> {
	if (isMachine(event.url)) return authenticateMachine(event);
	const name = 'lokal användare';
	const scope = await localScope(application().database, name, INITIAL_KOMMUN.code);
	return { reader: { scope, name, via: 'session' } };
}
