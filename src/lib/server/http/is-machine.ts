import type { RequestEvent } from '@sveltejs/kit';
import { API_PATH } from '../../domain/address/paths';

/**
 * Whether a request is a program's: those are known by a key alone, never by a browser's session.
 * Told by the route, for an address can be written in many ways.
 */
export function isMachine({ route }: Pick<RequestEvent, 'route'>): boolean {
	return route.id?.startsWith(`${API_PATH}/`) ?? false;
}
