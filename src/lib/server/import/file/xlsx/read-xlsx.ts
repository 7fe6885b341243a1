import { LIMITS } from '../limits';
import type { TableRow } from '../table';
import { MergedCells, mergedRangesOf } from './merged-cells';
import { SheetReader, type SheetRow } from './sheet-reader';
import { walkXml } from './walk-xml';
import { readWorkbook } from './workbook';
import { openWorkbook } from './zip';

/**
 * The rows of the first sheet of an XLSX file, header included, cells as what the spreadsheet
 * shows. Read piece by piece: neither a huge sheet nor a zip bomb fills the memory. What is read
 * and not seen in the sheet, or seen in the workbook and not read, is added to `remarks`.
 * @throws {FileRefused} `filtyp`, `skadad`, `för-stor`, `tom`
 */
export async function* readXlsx(bytes: Uint8Array, remarks: string[]): AsyncGenerator<TableRow> {
	const zip = openWorkbook(bytes);
	const workbook = await readWorkbook(zip);
	if (workbook.remark !== null) remarks.push(workbook.remark);
	const ranges = await mergedRangesOf(zip, workbook.sheet, LIMITS.unpacked);
	const merged = new MergedCells(ranges);
	const sheet = new SheetReader(workbook);
	const walk = walkXml(zip.read(workbook.sheet, LIMITS.unpacked), sheet);
	let header: TableRow | null = null;
	let hiddenRows = 0;
	while (!(await walk.next()).done) {
		for (const { hidden, ...read } of sheet.rows.splice(0)) {
			const filled = hasContent(read);
			const isHeader: boolean = header === null && filled;
			const row = merged.spread(read, isHeader);
			if (isHeader) {
				header = row;
				const columns = hiddenNames(row, sheet.hiddenColumns);
				if (columns.length > 0) remarks.push(hiddenColumnsIncluded(columns));
			} else if (hidden && filled) hiddenRows += 1;
			yield row;
		}
	}
	if (hiddenRows > 0) {
		const rows = hiddenRows === 1 ? 'dold rad' : 'dolda rader';
		remarks.push(
			`${hiddenRows} ${rows} ingår: rader som är dolda eller bortfiltrerade i Excel läses också.`
		);
	}
}

function hasContent({ cells, flaws }: Omit<SheetRow, 'hidden'>): boolean {
	return flaws !== undefined || cells.some((cell) => cell.trim() !== '');
}

function hiddenNames(
	{ cells }: TableRow,
	columns: readonly { first: number; last: number }[]
): string[] {
	return cells.filter(
		(cell, at) => cell.trim() !== '' && columns.some(({ first, last }) => first <= at && at <= last)
	);
}

function hiddenColumnsIncluded(names: readonly string[]): string {
	const columns = names.length === 1 ? 'dold kolumn' : 'dolda kolumner';
	return `${names.length} ${columns} ingår: ${names.map((name) => `”${name.trim()}”`).join(', ')}.`;
}
