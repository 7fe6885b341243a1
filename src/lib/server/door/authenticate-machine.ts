import type { RequestEvent } from '@sveltejs/kit';
import { QUESTIONS_A_MINUTE } from '../../domain/machine/limits';
import { networkOf } from '../../domain/sign-in/network';
import type { Access } from '../access/access';
import { tokenScope } from '../access/gate';
import { application } from '../application';
import { now } from '../clock';
import { RateLimit } from '../tokens/rate-limit';
import { tokenAccess } from '../tokens/token-access';

/** Requests of one key. */
const ACCEPTED = new RateLimit({ perMinute: QUESTIONS_A_MINUTE });
/** Refusals of one address, counted as at the door; after them its refused keys are neither answered nor logged. */
const REFUSED = new RateLimit({ perMinute: 30 });

/**
 * Who sent a request to the machine interface. One who comes with a good key is let in however
 * many bad ones come from the same address.
 */
export async function authenticateMachine(event: RequestEvent): Promise<Access> {
	const address = event.getClientAddress();
	const authorization = event.request.headers.get('authorization');
	const at = performance.now();
	let wait = 0;
	const mayLog = () => (wait = REFUSED.take(networkOf(address), at)) === 0;
	const { database } = application();
	const access = await tokenAccess(database, { authorization, address }, now(), mayLog);
	if (access.holder === null) return wait > 0 ? tooMany(wait) : { reader: null, why: 'none' };
	wait = ACCEPTED.take(access.holder.tokenId, at);
	if (wait > 0) return tooMany(wait);
	const scope = tokenScope(access.holder, address);
	return { reader: { scope, name: access.holder.name, via: 'token' } };
}

function tooMany(retryAfterSeconds: number): Access {
	return { reader: null, why: 'too-many', retryAfterSeconds };
}
