import { cellName, cellText, type OfficeCell } from './sheet';
import type { SheetLayout } from './sheet-layout';
import type { CellStyle, SheetStyles } from './sheet-styles';
import { escapeXml, xml, Xml } from './xml';

/** A sheet as a part of a workbook (ECMA-376 part 1, 18.3). */
export function sheetPart(
	layout: SheetLayout,
	styles: SheetStyles,
	drawing: string | undefined
): Xml {
	const widths = columnWidths(layout);
	const span = headSpan(widths, layout.columns.length);
	const rows = [
		...headRows(layout, styles, { widths, span }),
		...tableRows(layout, styles, widths)
	];
	const merged = layout.head.map((_, at) => {
		const row = layout.headRow + at;
		return xml`<mergeCell ref="${`${cellName(row, 1)}:${cellName(row, span)}`}"/>`;
	});
	const last = cellName(
		layout.headerRow + layout.rows.length,
		Math.max(layout.columns.length - 1, merged.length > 0 ? span : 0)
	);
	return xml`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${`A1:${last}`}"/>${view(layout)}<sheetFormatPr defaultRowHeight="15"/><cols>${widths.map(
		(width, at) => xml`<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
	)}</cols><sheetData>${rows}</sheetData>${merged.length > 0 && xml`<mergeCells count="${merged.length}">${merged}</mergeCells>`}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>${footerCode(layout.footer ?? '')}</oddFooter></headerFooter>${drawing !== undefined && xml`<drawing r:id="${drawing}"/>`}</worksheet>`;
}

/** With more rows than these above it, the table's header leaves too little of a small screen to scroll. */
const FROZEN_MAX = 10;

/** What stays when the rest is scrolled: the first column, and the table's header where it stands high enough. */
function view({ headerRow }: SheetLayout): Xml {
	const rows = headerRow < FROZEN_MAX ? headerRow + 1 : 0;
	const split = rows > 0 ? xml` ySplit="${rows}"` : xml``;
	const pane = rows > 0 ? 'bottomRight' : 'topRight';
	return xml`<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1"${split} topLeftCell="${cellName(rows, 1)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

const NARROW = 11;
const WIDE = 44;
const WIDE_FIRST = 48;

/** In characters; a header has several lines where its figures are narrow. */
function columnWidths({ columns, rows, head }: SheetLayout): number[] {
	const widths = columns.map(({ title }, column) => {
		const words = title.split(/\s+/).map(({ length }) => length + 2);
		const cells = rows.map((row) => lengthOf(row[column] ?? null) + 2);
		const most = [...words, ...cells].reduce((a, b) => Math.max(a, b), NARROW);
		return Math.min(most, column === 0 ? WIDE_FIRST : WIDE);
	});
	const labels = head.map(([label]) => label.length + 3);
	widths[0] = Math.max(widths[0] ?? NARROW, ...labels);
	return widths;
}

function lengthOf(cell: OfficeCell): number {
	if (cell === null) return 0;
	if (typeof cell === 'string') return cell.length;
	return cell instanceof Date ? 10 : 8;
}

/** As wide as a line is pleasant to read, in characters. */
const LINE = 90;
/** The width of columns that have none of their own. */
const USUAL = 9;

/** The last column that the values of the head go over. */
function headSpan(widths: readonly number[], columns: number): number {
	let column = 1;
	let room = widths[1] ?? USUAL;
	while (room < LINE && column < columns + 12) {
		column += 1;
		room += widths[column] ?? USUAL;
	}
	return column;
}

const LINE_HEIGHT = 15;

function headRows(
	{ title, head, headRow }: SheetLayout,
	styles: SheetStyles,
	{ widths, span }: { widths: readonly number[]; span: number }
): Xml[] {
	const room = Array.from({ length: span }, (_, at) => widths[at + 1] ?? USUAL).reduce(
		(sum, width) => sum + width,
		0
	);
	const rows: Xml[] = [];
	if (title !== undefined) {
		const cell = cellOf(0, 0, title, { look: 'title' }, styles);
		rows.push(xml`<row r="1" ht="24" customHeight="1">${cell}</row>`);
	}
	for (const [at, [label, value]] of head.entries()) {
		const row = headRow + at;
		const lines = typeof value === 'string' ? linesOf(value, room) : 1;
		const cells = [
			cellOf(row, 0, label, { look: 'label' }, styles),
			cellOf(row, 1, value, { look: 'text', format: formatOf(value, undefined) }, styles)
		];
		rows.push(xml`<row r="${row + 1}" ht="${lines * LINE_HEIGHT}" customHeight="1">${cells}</row>`);
	}
	return rows;
}

/** Excel gives merged cells no height of their own. */
function linesOf(text: string, room: number): number {
	return text
		.split('\n')
		.reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.1) / room)), 0);
}

function tableRows(
	{ columns, headerRow, rows, summaries, formats }: SheetLayout,
	styles: SheetStyles,
	widths: readonly number[]
): Xml[] {
	const lines = columns.map(({ title }, at) => linesOf(title, (widths[at] ?? NARROW) - 1));
	const height = Math.max(1, ...lines) * LINE_HEIGHT;
	const header = columns.map(({ title }, column) => {
		const look = column === 0 ? 'header' : 'figures-header';
		return cellOf(headerRow, column, title, { look }, styles);
	});
	return [
		xml`<row r="${headerRow + 1}" ht="${height}" customHeight="1">${header}</row>`,
		...rows.map((row, at) => {
			const look = summaries.has(at) ? ('summary' as const) : undefined;
			const place = headerRow + 1 + at;
			const cells = columns.map((column, index) => {
				const value = row[index] ?? null;
				const format = formatOf(value, formats[at] ?? column.format);
				return cellOf(place, index, value, { look, format }, styles);
			});
			return xml`<row r="${place + 1}">${cells}</row>`;
		})
	];
}

function formatOf(value: OfficeCell, wanted: string | undefined): string | undefined {
	if (value instanceof Date) {
		if (wanted !== undefined) return wanted;
		return value.getTime() % DAY_MS === 0 ? 'yyyy\\-mm\\-dd' : 'yyyy\\-mm\\-dd hh:mm';
	}
	return typeof value === 'number' ? wanted : undefined;
}

/** An empty cell is none, unless it is dressed. */
function cellOf(
	row: number,
	column: number,
	value: OfficeCell,
	style: CellStyle,
	styles: SheetStyles
): Xml {
	if (value === null && style.look === undefined) return NOTHING;
	const begin = `<c r="${cellName(row, column)}" s="${styles.indexOf(style)}"`;
	if (value === null) return new Xml(`${begin}/>`);
	if (typeof value === 'string') {
		const text = escapeXml(encoded(cellText(value)));
		return new Xml(`${begin} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`);
	}
	return new Xml(`${begin}><v>${typeof value === 'number' ? value : serialOf(value)}</v></c>`);
}

const NOTHING = new Xml('');

/** Text that looks like Excel's way to write a sign by its number is written that way itself. */
function encoded(text: string): string {
	return text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

const DAY_MS = 86_400_000;
/** Excel's day 0, as it counts days after February 1900. */
const DAY_0 = Date.UTC(1899, 11, 30);

function serialOf(date: Date): number {
	return (date.getTime() - DAY_0) / DAY_MS;
}

const FOOTER_MAX = 180;

/** `&` begins a code in what is printed at the foot. */
function footerCode(text: string): string {
	const said = text.slice(0, FOOTER_MAX).replaceAll('&', '&&');
	return `&L${said}&RSida &P av &N`;
}
