import { BETWEEN_WORDS, columnWidths } from './column-widths';
import { EMU_PER_POINT, type Box } from './deck-frame';
import type { OfficeTable } from './table';
import { heightOf, wordWidth } from './text-size';
import { grey } from './theme';
import { xml, type Xml } from './xml';

/** Sizes that a table's text is tried in, in points. */
const SIZES = [14, 13, 12, 11, 10, 9, 8];
const [SMALLEST, MIDDLE] = [8, 12];
const SIDE = 7;
const ABOVE = 3;

/** PowerPoint's name of no style: what programs know of its others differs. */
const STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** A table in the largest text that it fits its box with, and how high it becomes. */
export function slideTable(table: OfficeTable, box: Box): { graphic: Xml; height: number } {
	const widths = columnWidths(table, {
		width: box.width,
		points: EMU_PER_POINT,
		fontSize: MIDDLE,
		room: 2 * SIDE
	});
	const rows = [table.columns.map(({ title }) => title), ...table.rows];
	const heightIn = (size: number) => (row: readonly string[]) =>
		widths.reduce((most, width, at) => {
			const room = width - 2 * SIDE * EMU_PER_POINT;
			return Math.max(most, heightOf([row[at] ?? ''], room, size));
		}, 0);
	const heightsIn = (size: number) =>
		rows.map((row) => Math.round(heightIn(size)(row) + 2 * ABOVE * EMU_PER_POINT));
	const sum = (heights: readonly number[]) => heights.reduce((a, b) => a + b, 0);
	const wordsFit = (size: number) =>
		widths.every((width, at) =>
			rows.every((row) => {
				const room = width - 2 * SIDE * EMU_PER_POINT;
				return (row[at] ?? '')
					.split(BETWEEN_WORDS)
					.every((word) => wordWidth(word, size) * EMU_PER_POINT <= room);
			})
		);
	const size =
		SIZES.find((tried) => wordsFit(tried) && sum(heightsIn(tried)) <= box.height) ?? SMALLEST;
	const heights = heightsIn(size);
	const summaries = new Set(table.summaries);
	const lines = rows.map((row, at) => {
		const kind = at === 0 ? 'header' : summaries.has(at - 1) ? 'summary' : 'row';
		const cells = table.columns.map(({ figures }, column) =>
			cell(row[column] ?? '', { size, kind, figures: figures === true })
		);
		return xml`<a:tr h="${heights[at] ?? 0}">${cells}</a:tr>`;
	});
	const graphic = xml`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"><a:tableStyleId>${STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>${widths.map((width) => xml`<a:gridCol w="${width}"/>`)}</a:tblGrid>${lines}</a:tbl></a:graphicData></a:graphic>`;
	return { graphic, height: sum(heights) };
}

interface CellLook {
	size: number;
	kind: 'header' | 'row' | 'summary';
	figures: boolean;
}

const LINE = xml`<a:lnB w="6350"><a:solidFill>${grey(50)}</a:solidFill></a:lnB>`;
const HEADER = xml`<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>`;
const ON_HEADER = xml`<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>`;

function cell(text: string, { size, kind, figures }: CellLook): Xml {
	const look = xml` lang="sv-SE" sz="${size * 100}"${kind !== 'row' && xml` b="1"`}`;
	const ink = kind === 'header' && ON_HEADER;
	return xml`<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${figures && xml`<a:pPr algn="r"/>`}${text !== '' && xml`<a:r><a:rPr${look}>${ink}</a:rPr><a:t>${text}</a:t></a:r>`}<a:endParaRPr${look}/></a:p></a:txBody><a:tcPr marL="${SIDE * EMU_PER_POINT}" marR="${SIDE * EMU_PER_POINT}" marT="${ABOVE * EMU_PER_POINT}" marB="${ABOVE * EMU_PER_POINT}" anchor="ctr">${LINE}${kind === 'header' ? HEADER : xml`<a:noFill/>`}</a:tcPr></a:tc>`;
}
