import type { Month } from '../calendar/month';
import type { Measure } from '../measures/measure';
import type { MonthsView } from './chart-view';
import { figuresOf, type PeriodsOptions } from './periods-view';
import { captionOf, type ViewInput } from './view-input';

/** A measure month by month, of everybody, women and men. */
export function monthsView(
	measure: Measure,
	input: ViewInput,
	{ months, ...options }: Omit<PeriodsOptions, 'year'> & { months: readonly Month[] }
): MonthsView {
	return {
		kind: 'months',
		caption: captionOf(measure),
		rows: months.map((month) => ({ month, figures: figuresOf(measure, input, [month], options) }))
	};
}
