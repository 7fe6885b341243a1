import { FileRefused } from '../file-refused';
import { LIMITS, refuseColumns } from '../limits';
import type { TableRow } from '../table';
import { numberText } from './number-format';
import { walkXml } from './walk-xml';
import { readWorkbook, type Workbook } from './workbook';
import { openZip } from './zip';

/**
 * The rows of the first sheet of an XLSX file, header included, cells as the text a CSV file
 * would hold. Read piece by piece: neither a huge sheet nor a zip bomb fills the memory.
 * @throws {FileRefused} `filtyp`, `skadad`, `för-stor`, `tom`
 */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<TableRow> {
	const zip = openZip(bytes);
	const workbook = await readWorkbook(zip);
	const sheet = sheetReader(workbook);
	const walk = walkXml(zip.read(workbook.sheet, LIMITS.unpacked), sheet);
	while (!(await walk.next()).done) yield* sheet.rows.splice(0);
}

/** Listens to a sheet's XML and collects its rows (ECMA-376 part 1, 18.3.1). */
function sheetReader(workbook: Workbook) {
	const rows: TableRow[] = [];
	let line = 0;
	let cells: string[] = [];
	let column = -1;
	let widest = 0;
	let type = '';
	let style = 0;
	let text = '';
	let reading = false;
	let phonetic = false;

	return {
		rows,
		open(element: string, attributes: () => Record<string, string>) {
			switch (element) {
				case 'row':
					line = Number(attributes().r ?? line + 1);
					cells = [];
					column = -1;
					widest = 0;
					break;
				case 'c': {
					const { r: address, t = 'n', s = '0' } = attributes();
					column = address === undefined ? column + 1 : columnOf(address);
					[type, style, text] = [t, Number(s), ''];
					break;
				}
				case 'rPh':
					phonetic = true;
					break;
				case 'v':
				case 't':
					reading = !phonetic;
			}
		},
		text(piece: string) {
			// One sign too many is enough for the cell to be refused.
			if (reading && text.length <= LIMITS.cell) text += piece.slice(0, LIMITS.cell + 1);
		},
		close(element: string) {
			switch (element) {
				case 'v':
				case 't':
					reading = false;
					break;
				case 'rPh':
					phonetic = false;
					break;
				case 'c':
					if (text === '') break;
					widest = Math.max(widest, column + 1);
					// A row is refused before room is made for it: a few signs can name a cell far out.
					if (widest <= LIMITS.columns) put(cells, column, cellText(type, text, style, workbook));
					break;
				case 'row':
					if (widest > LIMITS.columns) refuseColumns(widest);
					rows.push({ line, cells });
			}
		}
	};
}

function put(cells: string[], column: number, text: string): void {
	while (cells.length < column) cells.push('');
	cells[column] = text;
}

function cellText(type: string, raw: string, style: number, workbook: Workbook): string {
	switch (type) {
		case 's':
			return unescape(workbook.sharedStrings[Number(raw)] ?? '');
		case 'inlineStr':
		case 'str':
			return unescape(raw);
		case 'b':
			return raw === '1' ? 'SANT' : 'FALSKT';
		case 'd':
			return raw.replace('T', ' ').replace(/(:\d\d):00(?:\.0+)?$/, '$1');
		case 'n':
			return numberText(raw, workbook.formats[style] ?? 'number', workbook.epoch1904);
		default:
			return raw;
	}
}

/** Signs that XML cannot hold are written `_x000D_` in a workbook. */
function unescape(text: string): string {
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16))
	);
}

/** Far beyond what a spreadsheet program can write; nothing is made that wide. */
const COLUMN_MAX = 100_000;

/** Column index, from 0, of an address like `AB12`. */
function columnOf(address: string): number {
	let column = 0;
	for (const letter of /^[A-Z]+/.exec(address)?.[0] ?? '') {
		column = column * 26 + letter.charCodeAt(0) - 64;
		if (column > COLUMN_MAX) break;
	}
	if (column === 0 || column > COLUMN_MAX) {
		throw new FileRefused(
			'skadad',
			'Excelfilen är skadad. Öppna den i Excel och spara den på nytt.'
		);
	}
	return column - 1;
}
