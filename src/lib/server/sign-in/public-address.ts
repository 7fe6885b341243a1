import { oneTimeLinkPath } from '../../domain/address/paths';

/**
 * A one-time link as it is handed to a person: with the site's address where it is known
 * (`SVU_ORIGIN`, or the running server's own), else the path alone.
 */
export function linkAddress(
	token: string,
	origin = process.env.SVU_ORIGIN ?? process.env.ORIGIN ?? ''
): string {
	return origin.replace(/\/$/, '') + oneTimeLinkPath(token);
}
