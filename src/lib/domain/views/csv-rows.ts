import { HIDDEN } from '../measures/hidden';
import { isExternal, mayChange, type ChartPoint, type SeriesView } from './chart-view';
import { tableOf, type CsvCell } from './table';

/** A figure in a file: no more decimals than anybody reads, and none that only tell how it was reckoned. */
export function fileNumber(value: number | null): number | null {
	return value === null ? null : Number(value.toFixed(4));
}

/**
 * The table of a view as CSV rows, header first: per series its value and n, with the numerator
 * for shares, and what the reader must know about a row last.
 * @param chosen the filters in words: what is called the total is then that of the selection
 */
export function csvRowsOf(view: SeriesView, chosen: readonly string[] = []): CsvCell[][] {
	const { corner, columns, rows } = tableOf(view);
	const share = view.series.some(({ points }) => points.some((point) => point.numerator !== null));
	const alone = isExternal(view.caption);
	const header = columns.flatMap(({ label }) => {
		if (alone) return [label];
		return share ? [label, `${label}, täljare`, `${label}, n`] : [label, `${label}, n`];
	});
	const figures = (point: ChartPoint): CsvCell[] => {
		if (alone) return [point.hidden ?? fileNumber(point.value)];
		if (point.hidden) return share ? [HIDDEN, HIDDEN, HIDDEN] : [HIDDEN, HIDDEN];
		const n = point.value === null && point.n === 0 ? null : point.n;
		return share ? [fileNumber(point.value), point.numerator, n] : [fileNumber(point.value), n];
	};
	return [
		[chosen.length === 0 ? corner : `${corner} (${chosen.join(', ')})`, ...header, 'Anmärkning'],
		...rows.map(({ key, label, points }) => [
			key === 'total' && chosen.length > 0 ? 'Totalt i urvalet' : label,
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
