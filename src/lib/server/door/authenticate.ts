import type { RequestEvent } from '@sveltejs/kit';
import type { Access } from '../access/access';
import { application } from '../application';
import { now } from '../clock';
import { isMachine } from '../http/is-machine';
import { mintScope } from '../scope';
import { accessOf } from '../sign-in/access';
import { authenticateMachine } from './authenticate-machine';

/**
 * Who sent the request, read anew from the database each time: a program by its key, a person by
 * the session (docs/decisions/sign-in.md).
 */
export async function authenticate(event: RequestEvent): Promise<Access> {
	if (isMachine(event)) return authenticateMachine(event);
	const access = await accessOf(application().database, event, now());
	if (access.signedIn === null) {
		return { reader: null, why: access.reason === 'enrol' ? 'none' : access.reason };
	}
	const { userId, name, kommun, region, roles, committees } = access.signedIn;
	const scope = mintScope({
		actor: name,
		actorId: userId,
		address: event.getClientAddress(),
		kommun,
		region,
		roles,
		committees
	});
	return { reader: { scope, name, via: 'session' } };
}
