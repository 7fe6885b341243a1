/** What an address says once, of what was just done. */
const TOLD_ONCE = ['sparat', 'oandrat', 'angrat', 'efter', 'klart'];

/** The address without what it has told already, for who loads it again; null where it tells nothing. */
export function withoutTold(address: URL): URL | null {
	const plain = new URL(address);
	for (const name of TOLD_ONCE) plain.searchParams.delete(name);
	return plain.href === address.href ? null : plain;
}
