import { LOOK_AHEAD_PATH } from '../address/paths';
import { strayWords } from '../address/strays';
import { DONE } from '../address/told';

/** Framåt as its address says it: whose cases, null for all committees of the reader's. */
export interface LookAheadAddress {
	committee: string | null;
}

/** Reads the address; what cannot be shown is told of in `unread`. */
export function readLookAheadAddress(
	parameters: URLSearchParams,
	unread: string[] = []
): LookAheadAddress {
	unread.push(...strayWords(parameters, ['namnd', DONE]));
	return { committee: parameters.get('namnd') || null };
}

/** The address of Framåt. */
export function lookAheadHref(committee: string | null = null): string {
	if (committee === null) return LOOK_AHEAD_PATH;
	return `${LOOK_AHEAD_PATH}?${new URLSearchParams({ namnd: committee }).toString()}`;
}
