import type { Month } from '../calendar/month';
import { capitalized } from '../format/capitalized';
import type { Measure } from '../measures/measure';
import { averageLabel, monthRangeLabel, previousYearLabel } from '../period/month-range';

/** Name of what a month is compared with: `Snitt per månad 2018`, `Längsta 2018`. */
export function comparisonLabel(
	measure: Pick<Measure, 'extreme'>,
	year: number,
	withData: readonly Month[]
): string {
	const label = previousYearLabel(year, withData);
	return capitalized(measure.extreme ? label.replace('snitt per månad', 'längsta') : label);
}

/** Name of a year's average: `Årssnitt 2018`, `Snitt hittills 2019 (jan–feb)`, `Längsta 2018`. */
export function yearAverageLabel(
	measure: Pick<Measure, 'extreme'>,
	year: number,
	withData: readonly Month[],
	lastComplete: Month
): string {
	const label = averageLabel(year, withData, lastComplete);
	const dated = label.replace(/^(Årssnitt|snitt hittills)/, `$1 ${year}`);
	return capitalized(measure.extreme ? dated.replace(/Årssnitt|snitt/, 'längsta') : dated);
}

/** Name of last year's average over the months the running year has: `Snitt 2018 (jan–feb)`. */
export function samePeriodLabel(
	measure: Pick<Measure, 'extreme'>,
	year: number,
	months: readonly Month[]
): string {
	return `${measure.extreme ? 'Längsta' : 'Snitt'} ${year} (${monthRangeLabel(months)})`;
}
