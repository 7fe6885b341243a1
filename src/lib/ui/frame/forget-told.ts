import { NEW_CASE_PATH } from '../../domain/address/paths';
import { AFTER, DONE, TOLD } from '../../domain/address/told';

/** What an address says once, of what was just done. */
const TOLD_ONCE = [...Object.values(TOLD), DONE];

/** The address without what it has told already, for who loads it again; null where it tells nothing. */
export function withoutTold(address: URL): URL | null {
	const plain = new URL(address);
	for (const name of TOLD_ONCE) plain.searchParams.delete(name);
	// Elsewhere it says where in a list one is.
	if (plain.pathname === NEW_CASE_PATH) plain.searchParams.delete(AFTER);
	return plain.href === address.href ? null : plain;
}
