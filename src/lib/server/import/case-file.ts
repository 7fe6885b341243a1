import type { ColumnKey } from '../../domain/casefile/columns';
import { matchHeaders, type HeaderMapping } from '../../domain/casefile/match-headers';
import { isDamaged, refuseDamagedHeaders } from './damaged-text';
import { FileRefused } from './file/file-refused';
import { cutOffRefusal, flawRefusals, type ColumnUse } from './flaw-refusals';
import { createPacer } from '../pacer';
import type { Table, TableRow } from './file/table';
import { personalNumbersIn, refusePersonalHeaders } from './personal-numbers';
import type { ReportProgress } from './held/progress';
import type { Refusal } from './summary';

/**
 * A row of a file of cases, with what already refuses it before it is understood. All rows are kept
 * until the last is read, and so as small as can be: their cells stand in one text, see {@link cellsOf}.
 */
export interface CaseFileRow extends Pick<TableRow, 'line'> {
	packed: string;
	refusals: readonly Refusal[];
}

/** A file of cases whose columns are known. */
export interface CaseFile {
	/** As written in the file. */
	headers: readonly string[];
	/** What each header stands for; null: ignored. */
	columns: readonly (ColumnKey | null)[];
	ignored: readonly string[];
	rows: CaseFileRow[];
	/** Columns that have something in a row. */
	filled: ReadonlySet<number>;
	/** What somebody who looks at the file would not expect of it. */
	remarks: readonly string[];
}

/**
 * Reads a table as a file of cases.
 * @throws {FileRefused} `saknad-kolumn` (with the headers), `rubriker`, `teckenkodning`, and
 * what reading the table throws
 */
export async function readCaseFile(
	table: Table,
	mapping: HeaderMapping,
	report: ReportProgress
): Promise<CaseFile> {
	const { headers } = table;
	refuseDamagedHeaders(headers);
	refusePersonalHeaders(headers);
	const match = matchHeaders(headers, mapping);
	if (match.errors.length > 0) {
		const message = [...match.errors, ...table.remarks].join(' ');
		throw new FileRefused('saknad-kolumn', message, headers);
	}
	const rows: CaseFileRow[] = [];
	const filled = new Set<number>();
	const pace = createPacer();
	for await (const row of table.rows) {
		const { line, cells } = row;
		cells.forEach((cell, at) => cell !== '' && filled.add(at));
		const refusals = refusalsOf(row, headers, match.columns);
		const packed = JSON.stringify(cells);
		rows.push({ line, packed, refusals: refusals.length > 0 ? refusals : NONE });
		if (rows.length % 500 === 0) report({ phase: 'reading', done: rows.length, total: null });
		await pace();
	}
	const ignored = headers.filter((header, at) => header !== '' && match.columns[at] === null);
	return { headers, columns: match.columns, ignored, rows, filled, remarks: table.remarks };
}

/** What nearly every row is refused for, once for all of them. */
const NONE: readonly Refusal[] = [];

/** The cells of a row as they stand in the file. */
export function cellsOf({ packed }: Pick<CaseFileRow, 'packed'>): string[] {
	return JSON.parse(packed) as string[];
}

/** The cells of a row by column; a row may be shorter than the header where its last are empty. */
export function cellsByColumn(
	file: CaseFile,
	row: Pick<CaseFileRow, 'packed'>
): Map<ColumnKey, string> {
	const written = cellsOf(row);
	const cells = new Map<ColumnKey, string>();
	for (const [at, key] of file.columns.entries()) if (key) cells.set(key, written[at] ?? '');
	return cells;
}

/** What the file itself calls a column; empty when it does not have it. */
export function headerInFile(file: CaseFile, key: ColumnKey): string {
	return file.headers[file.columns.indexOf(key)] ?? '';
}

/** Columns in which anything would pass: the case's own number, and names that may be added. */
const NAMES: readonly ColumnKey[] = ['number', 'ward', 'healthCentre'];

function useOf(column: ColumnKey | null): ColumnUse {
	if (column === null) return null;
	return NAMES.includes(column) ? 'name' : 'value';
}

function refusalsOf(
	row: TableRow,
	headers: readonly string[],
	columns: readonly (ColumnKey | null)[]
): Refusal[] {
	const personal = personalNumbersIn(row, headers);
	if (personal.length > 0) return personal;
	const cutOff = cutOffRefusal(row, headers);
	if (cutOff) return [cutOff];
	const flawed = flawRefusals(row, headers, (at) => useOf(columns[at] ?? null));
	if (flawed.length > 0) return flawed;
	const beyond = row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
	if (beyond > headers.length) {
		const reason = `Raden har ${beyond} celler men rubrikraden ${headers.length}. Kontrollera skiljetecken och citattecken (") i raden.`;
		return [{ line: row.line, column: '', value: row.cells[headers.length] ?? '', reason }];
	}
	return row.cells.flatMap((cell, at) =>
		isDamaged(cell)
			? [
					{
						line: row.line,
						column: headers[at] ?? '',
						value: cell,
						reason: 'Å, ä eller ö har blivit andra tecken. Rätta cellen.'
					}
				]
			: []
	);
}
