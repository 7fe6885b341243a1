import type { OfficeChart, OfficeSeries } from './chart';
import type { ChartCells } from './chart-part';
import {
	cellsFormula,
	cellText,
	type DataColumn,
	type OfficeCell,
	type OfficeSheet
} from './sheet';

/** Where everything of a sheet stands, rows and columns from 0. */
export interface SheetLayout {
	title: string | undefined;
	/** Begins below the title. */
	head: readonly (readonly [label: string, value: OfficeCell])[];
	headRow: number;
	/** The table's columns, with those that its chart needs besides. */
	columns: readonly DataColumn[];
	headerRow: number;
	rows: readonly (readonly OfficeCell[])[];
	summaries: ReadonlySet<number>;
	/** Of rows that have one of their own. */
	formats: readonly (string | undefined)[];
	chart: { chart: OfficeChart; cells: ChartCells; row: number; column: number } | undefined;
	footer: string | undefined;
}

/** @param name the sheet's own, as the workbook has it */
export function layOut(sheet: OfficeSheet, name: string): SheetLayout {
	const { title, head = [], table, chart, footer } = sheet;
	const headRow = title === undefined ? 0 : 1;
	const headerRow = headRow + head.length + (headRow + head.length > 0 ? 1 : 0);
	const { formats = [] } = table;
	const summaries = new Set(table.summaries);
	const laid = { title, head, headRow, headerRow, footer, summaries, formats };
	if (!chart) return { ...laid, columns: table.columns, rows: table.rows, chart: undefined };
	const shown = textsAsCells(chart);
	const { columns, rows, first, places } = withChart(table, chart);
	const top = headerRow + 1 + first;
	const span = [top, top + chart.categories.length - 1] as const;
	const cells: ChartCells = {
		categories: cellsFormula(name, 0, span),
		series: places.map((column) => ({
			name: cellsFormula(name, column, [headerRow, headerRow]),
			values: cellsFormula(name, column, span)
		}))
	};
	return {
		...laid,
		columns,
		rows,
		chart: { chart: shown, cells, row: headerRow, column: columns.length + 1 }
	};
}

/** The chart with its texts as their cells have them. */
function textsAsCells(chart: OfficeChart): OfficeChart {
	return {
		...chart,
		categories: chart.categories.map(cellText),
		series: chart.series.map((series) => ({ ...series, name: cellText(series.name) }))
	};
}

type Rows = (readonly OfficeCell[])[];

/**
 * The table with all that the chart needs: columns for series that it lacks, and where it does not
 * have the categories in a row after each other, rows of their own below it.
 */
function withChart({ columns, rows }: OfficeSheet['table'], chart: OfficeChart) {
	const found = firstOf(rows, chart.categories);
	const first = found ?? rows.length;
	const all: Rows =
		found === null ? [...rows, ...chart.categories.map((category) => [category])] : [...rows];
	const wide: DataColumn[] = [...columns];
	const places = chart.series.map((series) => {
		const column = found === null ? -1 : columnOf(series, columns, rows, first);
		if (column > 0) return column;
		const added = Math.max(1, wide.length);
		wide.push({ title: series.name, format: chart.axis.format });
		for (const [at, value] of series.values.entries()) {
			const row = all[first + at] ?? [];
			const empty = Array.from({ length: added - row.length }, () => null);
			all[first + at] = [...row, ...empty, value];
		}
		return added;
	});
	return { columns: wide, rows: all, first, places };
}

/** The first of the rows that begin with the categories in their order; null where there are none. */
function firstOf(rows: Rows | OfficeSheet['table']['rows'], categories: readonly string[]) {
	const starts = rows.map(([start]) => start);
	const at = starts.findIndex((_, from) =>
		categories.every((category, index) => starts[from + index] === category)
	);
	return at < 0 || categories.length === 0 ? null : at;
}

/** The column that has a series' name and its values; -1 where none has. */
function columnOf(
	{ name, values }: OfficeSeries,
	columns: readonly DataColumn[],
	rows: OfficeSheet['table']['rows'],
	first: number
): number {
	return columns.findIndex(
		({ title }, column) =>
			column > 0 &&
			title === name &&
			values.every((value, at) => isValue(rows[first + at]?.[column] ?? null, value))
	);
}

/** Only an empty cell is a gap: Excel draws a text, such as a mark of what is hidden, as zero. */
function isValue(cell: OfficeCell, value: number | null): boolean {
	return value === null ? cell === null : cell === value;
}
