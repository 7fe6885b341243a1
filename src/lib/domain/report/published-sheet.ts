import type { SheetFigure } from '../collaboration/sheet-figure';
import {
	columnName,
	columnsWithN,
	figureCells,
	type SheetTable
} from '../collaboration/sheet-table';
import { trendVerdict } from '../collaboration/trend-verdict';
import type { Trend } from '../collaboration/trends';
import { formatMonth, formatMonthYearShort } from '../format/date';
import { monthSpanLabel } from '../views/labels';
import { fileNumber } from '../views/csv-rows';
import type { ReportColumn, ReportPicture, ReportSheet } from './report-sheet';

/** The sheet of a table of samverkan's, which holds nothing but published figures. */
export function publishedSheet(
	table: SheetTable,
	{ period, lead }: { period: string; lead: string }
): ReportSheet {
	const isParted = table.parts.some(({ title }) => title !== null);
	const rows = table.parts.flatMap((part) => part.rows.map((row) => ({ part, row })));
	const figuresAt = (at: number) => rows.flatMap(({ row }) => row.figures[at] ?? []);
	const withN = columnsWithN(table);
	const columns: ReportColumn[] = [
		...(isParted ? [{ label: 'Del', decimals: null }] : []),
		{ label: table.corner, decimals: null },
		...table.columns.flatMap((column, at): ReportColumn[] => {
			const label = columnName(column);
			const decimals = Math.max(0, ...figuresAt(at).map((figure) => figure.decimals));
			return withN[at]
				? [
						{ label, decimals },
						{ label: `${label}, n`, decimals: 0 }
					]
				: [{ label, decimals }];
		})
	];
	return {
		key: table.name,
		measure: null,
		title: table.title,
		finding: rows.length === 0 ? table.nothing : null,
		definition: lead,
		unit: unitOf(rows.flatMap(({ row }) => row.figures)),
		period,
		target: null,
		verdicts: [],
		n: null,
		notes: [...table.notes],
		comments: [],
		picture: pictureOf(table),
		table: {
			columns,
			rows: rows.map(({ part, row }) => [
				...(isParted ? [part.title] : []),
				row.label,
				...row.figures.flatMap((figure, at) => figureCells(figure, withN[at] ?? false))
			])
		}
	};
}

/** The one unit of all figures, or that they have several. */
function unitOf(figures: readonly SheetFigure[]): string {
	const units = [...new Set(figures.map(({ unit }) => unit))];
	return units.length === 1 ? (units[0] ?? '') : units.join(', ');
}

/** The column that the table draws as bars; else none is a picture by itself. */
function pictureOf({ title, columns, parts, bars }: SheetTable): ReportPicture | null {
	const column = bars === undefined ? undefined : columns[bars];
	const rows = parts.flatMap((part) => part.rows).filter(({ role }) => role !== 'sum');
	const figures = rows.flatMap(({ figures: own }) => (bars === undefined ? [] : (own[bars] ?? [])));
	const [first] = figures;
	if (column === undefined || first === undefined) return null;
	return {
		kind: 'lying',
		places: rows.map(({ label }) => label),
		series: [
			{
				name: columnName(column),
				look: 'current',
				values: figures.map(({ value }) => fileNumber(value))
			}
		],
		unit: first.unit,
		decimals: first.decimals,
		highest: null,
		words: `${title}, ${columnName(column)}.`
	};
}

/** The sheet of what samverkan follows from month to month, made of the figures that are shown. */
export function trendSheet({ code, title, definition, months, now, chart }: Trend): ReportSheet {
	const { unit, decimals } = now;
	const { short, long } = trendVerdict(chart);
	const numbers = (of: (point: (typeof chart.points)[number]) => number | null) =>
		chart.points.map((point) => fileNumber(of(point)));
	const [centre, lower, upper] = [
		numbers((point) => point.centre),
		numbers((point) => point.lower),
		numbers((point) => point.upper)
	];
	const figure = (label: string) => ({ label, decimals: decimals + 1 });
	return {
		...{ key: `trend ${code}`, measure: code, title, definition, unit },
		finding: long,
		period: months.length === 0 ? '' : monthSpanLabel(months.map(({ month }) => month)),
		target: null,
		verdicts: [short],
		n: now.hidden ?? now.n,
		notes: [],
		comments: [],
		picture:
			months.length === 0
				? null
				: {
						kind: 'lines',
						places: months.map(({ month }) => formatMonthYearShort(month)),
						series: [
							{
								name: title,
								look: 'current',
								values: months.map(({ figure: { value } }) => fileNumber(value))
							},
							{ name: 'Medelvärde', look: 'mean', values: centre },
							{ name: 'Undre gräns', look: 'limit', values: lower },
							{ name: 'Övre gräns', look: 'limit', values: upper }
						],
						...{ unit, decimals, highest: unit === '%' ? 100 : null },
						words: `${title}, månad för månad. ${long}`
					},
		table: {
			columns: [
				{ label: 'Månad', decimals: null },
				{ label: title, decimals },
				{ label: 'n', decimals: 0 },
				figure('Medelvärde'),
				figure('Undre gräns'),
				figure('Övre gräns')
			],
			rows: months.map(({ month, figure: own }, at) => [
				formatMonth(month),
				...figureCells(own, true),
				...[centre, lower, upper].map((values) => values[at] ?? null)
			])
		}
	};
}
