import { restoreCell } from '../../../domain/casefile/text-cell';
import { createPacer } from '../../pacer';
import { fileKindOf } from './file-kind';
import { FileRefused } from './file-refused';
import { LIMITS, refuseColumns, refuseLines } from './limits';
import { readCsv } from './read-csv';
import type { Table, TableRow } from './table';
import { readXlsx } from './xlsx/read-xlsx';

/**
 * Reads a CSV or XLSX file, told apart by its bytes and not by its name. The header is read at
 * once, the rows as they are asked for; the column names are on `headerLine`.
 * @throws {FileRefused} at once, or while the rows are read
 */
export async function readTable(bytes: Uint8Array, headerLine: 0 | 1 = 1): Promise<Table> {
	const remarks: string[] = [];
	const rows = withinLimits(rowsOf(bytes, remarks), headerLine - 1);
	const header = await rows.next();
	if (header.done) throw new FileRefused('tom', 'Filen är tom: den har ingen rubrikrad.');
	for (const { concerns, reason } of header.value.flaws?.values() ?? []) {
		if (concerns === 'any')
			throw new FileRefused('rubriker', `Rubrikraden kan inte läsas. ${reason}`);
	}
	const headers = header.value.cells.map((cell) => restoreCell(cell.trim()));
	while (headers.at(-1) === '') headers.pop();
	return { headers, rows, remarks };
}

function rowsOf(bytes: Uint8Array, remarks: string[]): AsyncIterable<TableRow> {
	return fileKindOf(bytes) === 'xlsx' ? readXlsx(bytes, remarks) : readCsv(bytes);
}

/** The rows that have anything in them, held to the limits. */
async function* withinLimits(
	rows: AsyncIterable<TableRow>,
	shift: number
): AsyncGenerator<TableRow> {
	let count = 0;
	let lines = 0;
	const pace = createPacer();
	for await (const read of rows) {
		await pace();
		lines += 1;
		if (lines > LIMITS.lines) refuseLines();
		const row = { ...read, line: read.line + shift };
		if (row.cells.length > LIMITS.columns) refuseColumns(row.cells.length);
		if (!row.flaws && row.cells.every((cell) => cell.trim() === '')) continue;
		if (row.cells.some((cell) => cell.length > LIMITS.cell)) refuseCell(row.line);
		count += 1;
		if (count > LIMITS.rows + 1) refuseRows();
		yield row;
	}
}

function refuseCell(line: number): never {
	throw new FileRefused(
		'lång-cell',
		`En cell på rad ${line} har mer än ${LIMITS.cell.toLocaleString('sv-SE')} tecken. Kontrollera citattecken (") i filen.`
	);
}

function refuseRows(): never {
	throw new FileRefused(
		'för-många-rader',
		`Filen har fler än ${LIMITS.rows.toLocaleString('sv-SE')} rader. Dela upp den i flera, till exempel en per år.`
	);
}
