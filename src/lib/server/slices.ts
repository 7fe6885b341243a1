/** The most that is done in one transaction, however fast the machine is. */
export const SLICE_MAX = 500;
/**
 * The least, however slow: every transaction moves the sums of its months, and with ever smaller
 * ones a busy machine would do little else.
 */
const SLICE_MIN = 50;
/** How many to do in the first transaction. */
export const FIRST_SLICE = 50;
/** What a transaction should take: whoever saves meanwhile waits for about as long. */
const AIM_MS = 250;
/** A slice is at most so many times larger than the one before: the first ones warm up. */
const GROWTH = 2;

/** How many to do in the next transaction, when so many took so long; milliseconds. */
export function nextSlice(size: number, tookMs: number): number {
	const aimed = Math.round((size * AIM_MS) / Math.max(tookMs, 1));
	return Math.max(SLICE_MIN, Math.min(SLICE_MAX, aimed, size * GROWTH));
}

/**
 * Does `work` for many items, a slice at a time, each of which is to be a transaction: so large
 * that those who save in between hardly wait, whatever the machine and its load.
 */
export async function inSlices<Item>(
	items: readonly Item[],
	work: (slice: readonly Item[]) => Promise<void>
): Promise<void> {
	let size = FIRST_SLICE;
	for (let start = 0; start < items.length;) {
		const slice = items.slice(start, start + size);
		const began = performance.now();
		await work(slice);
		start += slice.length;
		size = nextSlice(slice.length, performance.now() - began);
	}
}
