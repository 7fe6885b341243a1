/** The last group of the distribution holds everything from this number of days. */
const LAST = 7;

/** The groups of the distribution of days, `0` … `6` and `7+`, and the days that each holds. */
export const DAY_GROUPS: readonly { code: string; from: number; to: number }[] = Array.from(
	{ length: LAST + 1 },
	(_, from) => ({
		code: from === LAST ? `${from}+` : String(from),
		from,
		to: from === LAST ? Infinity : from
	})
);
