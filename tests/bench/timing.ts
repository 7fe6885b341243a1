/** What repeated runs of one thing took, in milliseconds. */
export interface Timing {
	median: number;
	/** 95th percentile. */
	slow: number;
}

/** Runs `work` so many times, one after the other, after a few runs that do not count. */
export async function timed(
	runs: number,
	warmUp: number,
	work: (run: number) => Promise<unknown>
): Promise<Timing> {
	for (let run = 0; run < warmUp; run += 1) await work(run);
	const taken: number[] = [];
	for (let run = 0; run < runs; run += 1) taken.push(await once(() => work(warmUp + run)));
	return timingOf(taken);
}

/** The median and the 95th percentile of what runs took. */
export function timingOf(taken: readonly number[]): Timing {
	const sorted = [...taken].sort((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
	return { median: at(0.5), slow: at(0.95) };
}

/** How many milliseconds one run of `work` took. */
export async function once(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}
