/** Which way something goes in its list. */
export type Direction = 'up' | 'down';

/**
 * The order after one of a list has gone a step; the first cannot go up nor the last down.
 * @param from its place before, among `items`
 * @returns the new order, and its place there
 */
export function moveOneStep<Item>(
	items: readonly Item[],
	from: number,
	direction: Direction
): { order: Item[]; to: number } {
	const last = items.length - 1;
	const to = Math.min(last, Math.max(0, from + (direction === 'up' ? -1 : 1)));
	const others = items.toSpliced(from, 1);
	return { order: others.toSpliced(to, 0, ...items.slice(from, from + 1)), to };
}
