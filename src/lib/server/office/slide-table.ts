import { BETWEEN_WORDS, columnWidths } from './column-widths';
import { EMU_PER_POINT, type Box } from './deck-frame';
import type { OfficeTable } from './table';
import { heightOf, wordWidth } from './text-size';
import { grey } from './theme';
import { xml, type Xml } from './xml';

/** Sizes that a table's text is tried in, in points. */
const SIZES = [14, 13, 12, 11, 10, 9, 8];
const [SMALLEST, MIDDLE] = [8, 12];
/** Smaller text is not read on a wall: a table of many rows goes on on another slide instead. */
const READABLE = 10;
const SIDE = 7;
const ABOVE = 3;

/** PowerPoint's name of no style: what programs know of its others differs. */
const STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** A table's rows, its header first, as they are laid out. */
interface Laid {
	widths: readonly number[];
	rows: readonly (readonly string[])[];
}

function laidOut(table: OfficeTable, width: number): Laid {
	const room = 2 * SIDE;
	return {
		widths: columnWidths(table, { width, points: EMU_PER_POINT, fontSize: MIDDLE, room }),
		rows: [table.columns.map(({ title }) => title), ...table.rows]
	};
}

/** How high each row becomes in text of a size. */
function heightsIn({ widths, rows }: Laid, size: number): number[] {
	return rows.map((row) => {
		const texts = widths.map((width, at) =>
			heightOf([row[at] ?? ''], width - 2 * SIDE * EMU_PER_POINT, size)
		);
		return Math.round(Math.max(0, ...texts) + 2 * ABOVE * EMU_PER_POINT);
	});
}

/** Whether no word is broken in text of a size. */
function wordsFit({ widths, rows }: Laid, size: number): boolean {
	return widths.every((width, at) =>
		rows.every((row) =>
			(row[at] ?? '')
				.split(BETWEEN_WORDS)
				.every((word) => (wordWidth(word, size) + 2 * SIDE) * EMU_PER_POINT <= width)
		)
	);
}

function sum(heights: readonly number[]): number {
	return heights.reduce((a, b) => a + b, 0);
}

/** A table in pieces that each have room in a box, in text that can be read. */
export function tablePieces(table: OfficeTable, box: Box): OfficeTable[] {
	const [header = 0, ...heights] = heightsIn(laidOut(table, box.width), READABLE);
	if (header + sum(heights) <= box.height) return [table];
	const starts: number[] = [];
	let room = 0;
	for (const [at, height] of heights.entries()) {
		if (at === 0 || height > room) {
			starts.push(at);
			room = box.height - header;
		}
		room -= height;
	}
	return starts.map((start, piece) => {
		const end = starts[piece + 1] ?? table.rows.length;
		const summaries = table.summaries?.map((at) => at - start).filter((at) => at >= 0) ?? [];
		return { ...table, rows: table.rows.slice(start, end), summaries };
	});
}

/** A table in the largest text that it fits its box with, and how high it becomes. */
export function slideTable(table: OfficeTable, box: Box): { graphic: Xml; height: number } {
	const laid = laidOut(table, box.width);
	const fits = (size: number) => wordsFit(laid, size) && sum(heightsIn(laid, size)) <= box.height;
	const size = SIZES.find(fits) ?? SMALLEST;
	const heights = heightsIn(laid, size);
	const summaries = new Set(table.summaries);
	const lines = laid.rows.map((row, at) => {
		const kind = at === 0 ? 'header' : summaries.has(at - 1) ? 'summary' : 'row';
		const cells = table.columns.map(({ figures }, column) =>
			cell(row[column] ?? '', { size, kind, figures: figures === true })
		);
		return xml`<a:tr h="${heights[at] ?? 0}">${cells}</a:tr>`;
	});
	const grid = laid.widths.map((width) => xml`<a:gridCol w="${width}"/>`);
	const graphic = xml`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"><a:tableStyleId>${STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${lines}</a:tbl></a:graphicData></a:graphic>`;
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
