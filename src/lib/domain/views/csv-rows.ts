import { HIDDEN } from '../measures/hidden';
import { mayChange, type ChartPoint, type SeriesView } from './chart-view';
import { tableOf, type CsvCell } from './table';

/**
 * The table of a view as CSV rows, header first: per series its value and n, with the numerator
 * for shares, and what the reader must know about a row last.
 */
export function csvRowsOf(view: SeriesView): CsvCell[][] {
	const { corner, columns, rows } = tableOf(view);
	const share = view.series.some(({ points }) => points.some((point) => point.numerator !== null));
	const header = columns.flatMap(({ label }) =>
		share ? [label, `${label}, täljare`, `${label}, n`] : [label, `${label}, n`]
	);
	const figures = (point: ChartPoint): CsvCell[] => {
		if (point.hidden) return share ? [HIDDEN, HIDDEN, HIDDEN] : [HIDDEN, HIDDEN];
		const n = point.value === null && point.n === 0 ? null : point.n;
		return share ? [point.value, point.numerator, n] : [point.value, n];
	};
	return [
		[corner, ...header, 'Anmärkning'],
		...rows.map(({ label, points }) => [
			label,
			...points.flatMap(figures),
			remarks(
				points,
				columns.map((column) => column.label)
			)
		])
	];
}

/** `2019 preliminär; 2018 litet underlag`. */
function remarks(points: readonly ChartPoint[], labels: readonly string[]): string {
	return points
		.flatMap((point, index) => {
			const words = [
				...(mayChange(point) ? ['preliminär'] : []),
				...(point.smallBase ? ['litet underlag'] : []),
				...(point.missing === undefined ? [] : [point.missing]),
				...(point.hidden === undefined ? [] : ['dolt, små tal'])
			];
			return words.length === 0 ? [] : [`${labels[index] ?? ''} ${words.join(', ')}`];
		})
		.join('; ');
}
