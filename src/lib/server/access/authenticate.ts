import { application } from '../application';
import { now } from '../clock';
import { accessOf, type Visitor } from '../sign-in/access';
import type { Access } from './access';
import { mintScope } from './scope';

/** Who sent the request, read anew from the database each time (docs/decisions/sign-in.md). */
export async function authenticate(
	event: Visitor & { getClientAddress: () => string }
): Promise<Access> {
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
