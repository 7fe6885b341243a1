import { formatNumber } from '../../domain/format/number';
import type { Report, ReportCell, ReportPicture } from '../../domain/report/report-sheet';
import { sheetHead } from '../../domain/report/sheet-head';
import { layOutPicture, type PictureLayout } from './picture-layout';

/** A picture, laid out: nothing is left to do where it is drawn. */
export interface PrintedPicture extends Pick<ReportPicture, 'words' | 'unit'> {
	layout: PictureLayout;
	legend: { name: string; look: string; drawn: string }[];
}

/** A sheet of a report as it is printed: every figure is its text. */
export interface PrintedSheet {
	key: string;
	title: string;
	finding: string | null;
	head: { label: string; text: string }[];
	columns: { label: string; isNumber: boolean }[];
	rows: string[][];
	picture: PrintedPicture | null;
}

/** What stands in the picture or above it, and need not be said again. */
const SAID = new Set(['Titel', 'Vad diagrammet säger', 'Kommun', 'Uttaget']);

/** More rows than anybody reads on paper, a row for each case; the ground data has them. */
const MOST_ROWS = 60;

/** A report's sheets as they are printed; made on the server, so that a page of all of them is light. */
export function printedSheets({ heading, sheets }: Report): PrintedSheet[] {
	return sheets.map((sheet) => {
		const { key, title, finding, picture, table } = sheet;
		const lines = sheetHead(heading, sheet).filter(([label]) => !SAID.has(label));
		return {
			...{ key, title, finding, picture: picture && printedPicture(picture) },
			head: lines.map(([label, value]) => ({ label, text: textOf(value, 0) })),
			columns: table.columns.map(({ label, decimals }) => ({ label, isNumber: decimals !== null })),
			rows: (table.rows.length > MOST_ROWS ? [] : table.rows).map((row) =>
				row.map((cell, at) => textOf(cell, table.columns[at]?.decimals ?? 0))
			)
		};
	});
}

function printedPicture(picture: ReportPicture): PrintedPicture {
	const layout = layOutPicture(picture);
	return {
		...{ layout, words: picture.words, unit: picture.unit },
		legend: picture.series.map(({ name, look }) => ({
			...{ name, look },
			drawn: layout.shapes.find((shape) => shape.look === look)?.drawn ?? 'line'
		}))
	};
}

function textOf(cell: ReportCell, decimals: number): string {
	return typeof cell === 'number' ? formatNumber(cell, decimals) : (cell ?? '');
}
