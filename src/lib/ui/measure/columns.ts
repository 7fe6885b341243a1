/** More pictures than this are simply dealt out; a section never has so many. */
const MOST = 10;

/**
 * Pictures of known heights in two columns as even as can be, each in order and the first one
 * first: all ways to part them are tried.
 */
export function inColumns<Item extends { height: number }>(
	items: readonly Item[]
): [Item[], Item[]] {
	const ways = 2 ** Math.max(0, Math.min(items.length, MOST) - 1);
	let best: [Item[], Item[]] = [[...items], []];
	for (let way = 0; way < ways; way++) {
		const right = items.filter((_, index) => index > 0 && (way >> (index - 1)) & 1);
		const left = items.filter((item) => !right.includes(item));
		if (tallest([left, right]) < tallest(best)) best = [left, right];
	}
	return best;
}

function tallest(columns: readonly (readonly { height: number }[])[]): number {
	return Math.max(...columns.map((column) => column.reduce((sum, { height }) => sum + height, 0)));
}
