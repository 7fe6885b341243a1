import { fileNumber } from '../views/csv-rows';
import type { PublishedPeriod } from '../disclosure/published-period';
import { groupLabel, inOrder } from '../measures/group-names';
import { HIDDEN } from '../measures/hidden';
import type { GroupedMeasure } from '../measures/measure';
import type { CsvCell } from '../views/table';
import {
	groupsOfMeasure,
	saysSomething,
	sheetFigure,
	type SheetFigure,
	type SheetSource
} from './sheet-figure';
import { columnLabel, columnLabelIn } from './sheet-periods';

/** A column of figures. */
export interface SheetColumn {
	key: string;
	label: string;
	/** What it is one of several of: the heading over them. */
	over?: string;
}

/** A row of figures, parallel to the columns. */
export interface SheetRow {
	key: string;
	label: string;
	figures: readonly SheetFigure[];
	/** `rest`: what is left of a whole; `sum`: everything together. */
	role?: 'rest' | 'sum';
}

/** Rows that belong together, such as a hospital's wards. */
export interface SheetPart {
	title: string | null;
	rows: readonly SheetRow[];
}

/** A table of samverkan's pages, which is a file too. */
export interface SheetTable {
	/** What its file is called, in addresses. */
	name: string;
	title: string;
	/** Heading of the first column. */
	corner: string;
	columns: readonly SheetColumn[];
	/** None where nothing can be shown; then `nothing` says why. */
	parts: readonly SheetPart[];
	nothing: string;
	/** How it is read, in sentences. */
	notes: readonly string[];
	/** The column whose figures are drawn as bars too. */
	bars?: number;
}

/** A table of a kommun that has nothing published yet: a file that says so. */
export function unpublishedTable(name: string): SheetTable {
	const nothing = 'Ingen period är publicerad.';
	return {
		...{ name, title: nothing, corner: nothing, columns: [], parts: [] },
		nothing,
		notes: []
	};
}

/** A row for each group of a measure that has its own, with its figure in each period. */
export function rowsByGroup(
	measure: GroupedMeasure,
	source: SheetSource,
	periods: readonly PublishedPeriod[]
): SheetRow[] {
	const [grouping] = measure.groupings;
	const { lists } = source.context;
	const codes = inOrder(grouping, groupsOfMeasure(measure, source, periods), lists);
	return codes.map((group) => ({
		key: group,
		label: groupLabel(grouping, group, lists),
		figures: periods.map((period) => sheetFigure(measure, source, { period, group }))
	}));
}

/** A table of measures of the whole kommun, those that are hidden all through last. */
export function measureTable(
	heading: { name: string; title: string },
	rows: readonly SheetRow[],
	{ periods, period }: { periods: readonly PublishedPeriod[]; period: PublishedPeriod }
): SheetTable {
	const { seen, hidden } = seenRows(rows);
	return {
		...{ ...heading, corner: 'Mått' },
		columns: periods.map((each) => ({ key: each, label: columnLabelIn(each, period) })),
		parts: seen.length === 0 ? [] : [{ title: null, rows: [...seen, ...hidden] }],
		nothing: whyNothing(hidden, columnLabel(period)),
		notes: []
	};
}

/** Rows sorted by whether there is anything to see in them; what nothing was counted in is left out. */
export function seenRows(rows: readonly SheetRow[]): { seen: SheetRow[]; hidden: SheetRow[] } {
	const seen = rows.filter(({ figures }) => figures.some(saysSomething));
	const hidden = rows.filter(
		(row) => !seen.includes(row) && row.figures.some((figure) => figure.hidden !== undefined)
	);
	return { seen, hidden };
}

/** Why a table is not there. */
export function whyNothing(hidden: readonly SheetRow[], where: string): string {
	return hidden.length > 0
		? `Inget kan visas för ${where}: varje tal gäller för få personer, eller skulle avslöja så få.`
		: `Inget är registrerat för ${where}.`;
}

/** The same figures as rows of a file, the heading first. */
export function sheetCsv({ corner, columns, parts }: SheetTable): CsvCell[][] {
	const isParted = parts.some((part) => part.title !== null);
	const rows = parts.flatMap((part) => part.rows.map((row) => ({ part, row })));
	const withN = columnsWithN({ columns, parts });
	const isSome = rows.some(({ row }) => row.figures.some(({ some }) => some));
	const head = columns.flatMap((column, at) => {
		const name = columnName(column);
		return withN[at] ? [name, `${name}, n`] : [name];
	});
	return [
		[...(isParted ? ['Del'] : []), corner, ...head, ...(isSome ? ['Anmärkning'] : [])],
		...rows.map(({ part, row }) => [
			...(isParted ? [part.title] : []),
			row.label,
			...row.figures.flatMap((figure, at) => figureCells(figure, withN[at] ?? false)),
			...(isSome ? [remark(row, columns)] : [])
		])
	];
}

/** A column's name where the heading over it does not stand. */
export function columnName({ label, over }: SheetColumn): string {
	return over === undefined ? label : `${over} ${label}`;
}

/** Of each column, whether what its figures rest on stands beside them. */
export function columnsWithN({ columns, parts }: Pick<SheetTable, 'columns' | 'parts'>): boolean[] {
	const rows = parts.flatMap((part) => part.rows);
	return columns.map((_, at) => rows.some(({ figures }) => hasN(figures[at])));
}

/** A figure's cells in a file: what may be seen of it, and of its n where that stands beside it. */
export function figureCells({ value, n, hidden }: SheetFigure, withN: boolean): CsvCell[] {
	if (hidden !== undefined) return withN ? [hidden, hidden] : [hidden];
	const written = fileNumber(value);
	if (!withN) return [written];
	return [written, n ?? (value === null || value === 0 ? null : HIDDEN)];
}

function hasN(figure: SheetFigure | undefined): boolean {
	return figure !== undefined && figure.n !== null && figure.unit === '%';
}

function remark({ figures }: SheetRow, columns: readonly SheetColumn[]): string {
	return figures
		.flatMap(({ some }, at) =>
			some ? [`${columns[at]?.label ?? ''}: ${some.shown} av ${some.of} kommuner`] : []
		)
		.join('; ');
}
