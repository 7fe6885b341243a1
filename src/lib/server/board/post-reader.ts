import type { RequestEvent } from '@sveltejs/kit';
import { permission } from '../../domain/access/permission';
import { scopeOf } from '../access/gate';
import { application } from '../application';
import type { Interest } from '../board-line';
import { now } from '../clock';
import { accessOf } from '../sign-in/access';
import type { BoardReader } from './stream';

/**
 * Whoever opened the board, and what they may hear for as long as it is open: rights are taken away
 * and sessions end meanwhile. Being looked up does not count as being there.
 */
export function boardReader(event: RequestEvent): BoardReader {
	const { kommun, committees } = scopeOf(event);
	return { interest: { kommun, committees }, interestNow: () => interestOf(event) };
}

async function interestOf(event: RequestEvent): Promise<Interest | null> {
	const { database } = application();
	const { signedIn } = await accessOf(database, event, now(), { quietly: true });
	if (signedIn === null || !permission(signedIn.roles, 'cases.read').allowed) return null;
	return { kommun: signedIn.kommun, committees: signedIn.committees };
}
