import { addMonths, type Month } from '../calendar/month';
import { formatMonthShort } from '../format/date';

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
