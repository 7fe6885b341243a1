import { addMonths, yearOf, type Month } from '../calendar/month';
import { formatMonthShort, formatMonthYearShort } from '../format/date';

/**
 * Months of one year in short words, as they are: `jan–feb`, `jan, mars–apr`, `dec`. Empty for
 * no months. Any order.
 */
export function monthRangeLabel(months: readonly Month[]): string {
	const runs: { first: Month; last: Month }[] = [];
	for (const month of [...months].sort()) {
		const run = runs.at(-1);
		if (run && addMonths(run.last, 1) === month) run.last = month;
		else runs.push({ first: month, last: month });
	}
	return runs
		.map(({ first, last }) =>
			first === last
				? formatMonthShort(first)
				: `${formatMonthShort(first)}–${formatMonthShort(last)}`
		)
		.join(', ');
}

/** Months that follow each other with their years: `jan–apr 2026`, `juni 2025–jan 2026`. Empty for no months. */
export function datedRangeLabel(months: readonly Month[]): string {
	const [first, last] = [months[0], months.at(-1)];
	if (first === undefined || last === undefined) return '';
	if (yearOf(first) === yearOf(last)) return `${monthRangeLabel(months)} ${yearOf(last)}`;
	return `${formatMonthYearShort(first)}–${formatMonthYearShort(last)}`;
}

/**
 * The name of a year's average, from the months it really is an average of (domain.md §5.1):
 * `Årssnitt`; `snitt hittills (jan–feb)` for a year that is not over; `Årssnitt (mars–dec)`
 * where a past year lacks months. `lastComplete` is the last month that is over.
 */
export function averageLabel(
	year: number,
	withData: readonly Month[],
	lastComplete: Month
): string {
	const months = withData.filter((month) => yearOf(month) === year);
	const running = lastComplete < `${String(year).padStart(4, '0')}-12`;
	if (months.length === 0) return running ? 'snitt hittills' : 'Årssnitt';
	if (running) return `snitt hittills (${monthRangeLabel(months)})`;
	return months.length === 12 ? 'Årssnitt' : `Årssnitt (${monthRangeLabel(months)})`;
}

/**
 * What a month is compared with: `snitt per månad 2018`, with the months it is taken over
 * where that is not all twelve: `snitt per månad 2018 (mars–dec)`.
 */
export function previousYearLabel(year: number, withData: readonly Month[]): string {
	const months = withData.filter((month) => yearOf(month) === year);
	const some = months.length > 0 && months.length < 12;
	return `snitt per månad ${year}${some ? ` (${monthRangeLabel(months)})` : ''}`;
}
