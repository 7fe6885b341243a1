import type { Month } from '../calendar/month';
import { capitalized } from '../format/capitalized';
import { formatMonth } from '../format/date';
import type { Measure } from '../measures/measure';
import { averageLabel, monthRangeLabel, previousYearLabel } from '../period/month-range';

/** What tells of a measure what sums its months up. */
export type SummedUp = Pick<Measure, 'extreme' | 'percentile'>;

/** What sums up several months of a measure, in one word; null where it is their mean. */
export function overallWord({ extreme, percentile }: SummedUp): string | null {
	if (extreme) return 'längsta';
	if (percentile === undefined) return null;
	return percentile === 0.5 ? 'median' : `${Math.round(100 * percentile)}:e percentil`;
}

/** Name of what a month is compared with: `Snitt per månad 2018`, `Längsta 2018`, `Median 2018`. */
export function comparisonLabel(
	measure: SummedUp,
	year: number,
	withData: readonly Month[]
): string {
	const label = previousYearLabel(year, withData);
	const word = overallWord(measure);
	return capitalized(word === null ? label : label.replace('snitt per månad', word));
}

/** Name of a year's average: `Årssnitt 2018`, `Snitt hittills 2019 (jan–feb)`, `Längsta 2018`. */
export function yearAverageLabel(
	measure: SummedUp,
	year: number,
	withData: readonly Month[],
	lastComplete: Month
): string {
	const label = averageLabel(year, withData, lastComplete);
	const dated = label.replace(/^(Årssnitt|snitt hittills)/, `$1 ${year}`);
	const word = overallWord(measure);
	return capitalized(word === null ? dated : dated.replace(/Årssnitt|snitt/, word));
}

/** Name of last year's average over the months the running year has: `Snitt 2018 (jan–feb)`. */
export function samePeriodLabel(measure: SummedUp, year: number, months: readonly Month[]): string {
	return `${capitalized(overallWord(measure) ?? 'snitt')} ${year} (${monthRangeLabel(months)})`;
}

/** Some months in a row, by their first and last: `Januari 2019–december 2019`. */
export function monthSpanLabel(months: readonly Month[]): string {
	return capitalized(`${formatMonth(months[0] ?? '')}–${formatMonth(months.at(-1) ?? '')}`);
}
