import { capitalized } from '../format/capitalized';
import { formatMonth } from '../format/date';
import type { ChartPoint, ChartSeries, SeriesView, YearView } from './chart-view';
import { GAP } from './point';

/** A cell of a file made of the table; null is empty. */
export type CsvCell = string | number | null;

/** A row of the table, its points parallel to the columns. */
export interface TableRow {
	key: string;
	label: string;
	points: ChartPoint[];
	/** Averages and sums stand apart, below the places of the axis. */
	summary: boolean;
}

/** A table that says the same as the chart. */
export interface ViewTable {
	/** Heading of the first column. */
	corner: string;
	columns: { key: string; label: string }[];
	rows: TableRow[];
}

/**
 * The figures of a view as rows (the axis, then averages and sums) and columns (the series; in
 * a month by group also the month by sex).
 */
export function tableOf(view: SeriesView): ViewTable {
	const series = seriesOf(view);
	const places = view.labels.map(({ key, label }, index): TableRow => ({
		key,
		label: view.kind === 'year' ? formatMonth(key).replace(/ \d+$/, '') : label,
		points: series.map(({ points }) => points[index] ?? GAP),
		summary: false
	}));
	return {
		corner: view.kind === 'year' ? 'Månad' : 'Grupp',
		columns: series.map(({ key, label }) => ({ key, label })),
		rows: view.kind === 'year' ? [...places, ...summaryRows(view)] : places
	};
}

function seriesOf(view: SeriesView): ChartSeries[] {
	return view.kind === 'month' ? [...view.series, ...view.bySex] : view.series;
}

function summaryRows(view: YearView): TableRow[] {
	const rows = [
		summaryRow('average', overallOf(view), view, (index) => view.averages[index]?.point ?? GAP)
	];
	if (view.averages.some((average) => average !== null && average.sum !== null)) {
		rows.push(summaryRow('sum', 'Summa', view, (index) => sumPoint(view, index)));
	}
	const { samePeriod } = view;
	if (samePeriod !== null) {
		const previous = view.series.findIndex((series) => series.role === 'previous');
		const point = (index: number) => (index === previous ? samePeriod.point : GAP);
		rows.push(summaryRow('same-period', samePeriod.label, view, point));
	}
	return rows;
}

/** What sums up the months; a mean that is drawn with the longest has both in its row. */
export function overallOf({
	caption,
	series
}: Pick<YearView, 'caption'> & {
	readonly series: readonly Pick<ChartSeries, 'role'>[];
}): string {
	if (series.some(({ role }) => role === 'longest')) return 'Året';
	return capitalized(caption.overall ?? 'snitt');
}

function sumPoint(view: YearView, index: number): ChartPoint {
	const average = view.averages[index];
	return average ? { ...average.point, value: average.sum } : GAP;
}

function summaryRow(
	key: string,
	label: string,
	view: YearView,
	point: (index: number) => ChartPoint
): TableRow {
	return { key, label, points: view.series.map((_, index) => point(index)), summary: true };
}
