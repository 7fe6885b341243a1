/**
 * The average model of domain.md §3.2: `n` cases with days discharged in a month, `sum` of
 * their days (whole numbers), `freeDays` the mean that is free (at most two decimals).
 */
export interface AverageBasis {
	n: number;
	sum: number;
	freeDays: number;
}

/**
 * The mean in whole hundredths of a day, rounded half up; null without cases. Computed in
 * integers: in binary floating point 1.005 is below the half it should be.
 */
function meanHundredths(n: number, sum: number): number | null {
	return n === 0 ? null : Math.floor((200 * sum + n) / (2 * n));
}

/** Mean days of the month's cases, rounded half up to two decimals; null without cases. */
export function averageDays({ n, sum }: Pick<AverageBasis, 'n' | 'sum'>): number | null {
	const hundredths = meanHundredths(n, sum);
	return hundredths === null ? null : hundredths / 100;
}

/** Liable days of a month under the average model: max(0, s − freeDays) × n. */
export function averageExcess({ n, sum, freeDays }: AverageBasis): number {
	const mean = meanHundredths(n, sum) ?? 0;
	return (Math.max(0, mean - Math.round(freeDays * 100)) * n) / 100;
}
