/**
 * What a network address is counted as: itself, and for IPv6 the network of 64 bits it is in,
 * since one subscriber has all of that to choose from. Anything else is counted as it stands.
 */
export function networkOf(address: string): string {
	const [bare = ''] = address.trim().toLowerCase().split('%');
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
	if (mapped !== undefined) return mapped;
	if (!bare.includes(':')) return bare;
	return `${groupsOf(bare).slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address, those left out by `::` written as zeros. */
function groupsOf(address: string): string[] {
	const [before = '', after] = address.split('::');
	const head = before === '' ? [] : before.split(':');
	const tail = after ? after.split(':') : [];
	const missing = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
	return [...head, ...Array<string>(missing).fill('0'), ...tail].map((group) =>
		group.replace(/^0+(?=.)/, '')
	);
}
