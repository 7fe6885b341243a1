import { columnWidths } from './column-widths';
import { run } from './document-text';
import type { OfficeTable } from './table';
import { xml, type Xml } from './xml';

/**
 * A table with its caption above it. Its header is marked as one and stands again on each page, no
 * row is split between pages, and its caption is said to screen readers.
 * @param width in twentieths of a point
 */
export function documentTable(table: OfficeTable, width: number): Xml[] {
	const { caption, columns, rows } = table;
	const widths = columnWidths(table, { width, points: 20, fontSize: 9.5, room: 9 });
	const summaries = new Set(table.summaries);
	const grid = widths.map((each) => xml`<w:gridCol w:w="${each}"/>`);
	const line = (texts: readonly string[], kind: RowKind) => {
		const cells = columns.map(({ figures }, at) =>
			cell(texts[at] ?? '', { width: widths[at] ?? 0, figures: figures === true, kind })
		);
		const marks = kind === 'header' && xml`<w:tblHeader/>`;
		return xml`<w:tr><w:trPr><w:cantSplit/>${marks}</w:trPr>${cells}</w:tr>`;
	};
	return [
		xml`<w:p><w:pPr><w:pStyle w:val="Caption"/><w:keepNext/></w:pPr>${run(caption)}</w:p>`,
		xml`<w:tbl><w:tblPr><w:tblStyle w:val="Tabell"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${caption}"/><w:tblDescription w:val="${said(table)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${[
			line(
				columns.map(({ title }) => title),
				'header'
			),
			...rows.map((row, at) => line(row, summaries.has(at) ? 'summary' : 'row'))
		]}</w:tbl>`,
		xml`<w:p><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:after="0"/></w:pPr></w:p>`
	];
}

/** How large the table is, and what its columns are. */
function said({ columns, rows }: OfficeTable): string {
	return `${rows.length} rader. Kolumner: ${columns.map(({ title }) => title).join(', ')}.`;
}

type RowKind = 'header' | 'row' | 'summary';

interface CellLook {
	width: number;
	figures: boolean;
	kind: RowKind;
}

function cell(text: string, { width, figures, kind }: CellLook): Xml {
	const style = kind === 'row' ? 'Tabelltext' : 'Tabellrubrik';
	const aligned = figures && xml`<w:jc w:val="right"/>`;
	return xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${aligned}</w:pPr>${run(text)}</w:p></w:tc>`;
}
