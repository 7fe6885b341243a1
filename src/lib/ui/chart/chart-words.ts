import { HIDDEN } from '../../domain/measures/hidden';
import type { ChartView } from '../../domain/views/chart-view';
import { figureWithUnit, kindOf } from '../../domain/views/figure-text';

/** At most this many places are read out; the table has them all. */
const MOST = 6;

/**
 * A picture in words, for those who do not see it: what it shows and its largest figures, or
 * for a line its first and last.
 */
export function chartInWords(view: ChartView): string {
	const { title } = view.caption;
	// Only the month's comparison is a mean over months; last year's totals are whole.
	const averaged = (role: string) =>
		'month' in view && role === 'previous' && view.caption.overall === undefined;
	if (view.empty) return `${title}, ${view.period}: inga uppgifter.`;
	const said = view.series.map((series) => {
		const known = series.points.flatMap((point, index) =>
			point.value === null ? [] : [{ value: point.value, label: view.labels[index]?.label ?? '' }]
		);
		const largest = [...known].sort((a, b) => b.value - a.value).slice(0, MOST);
		const figures = largest
			.filter(({ value }) => value !== 0)
			.map(
				({ value, label }) =>
					`${label} ${figureWithUnit(value, kindOf(view.caption, series), averaged(series.role))}`
			);
		const hidden = series.points.flatMap((point, index) =>
			point.hidden ? [view.labels[index]?.label ?? ''] : []
		);
		if (hidden.length > 0) figures.push(hiddenInWords(hidden));
		return `${series.label}: ${figures.join(', ') || 'inga'}`;
	});
	const target = view.target ? ` ${view.target.label}.` : '';
	return `${title}, ${view.period}. Högst: ${said.join('. ')}.${target} Alla värden finns i tabellen.`;
}

/** `dolt: jan, feb och 3 till`. */
function hiddenInWords(labels: readonly string[]): string {
	const more = labels.length - MOST;
	const rest = more > 0 ? ` och ${more} till` : '';
	return `${HIDDEN}: ${labels.slice(0, MOST).join(', ')}${rest}`;
}
