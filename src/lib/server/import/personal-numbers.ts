import { containsPersonnummer, maskPersonnummer } from '../../domain/personnummer/personnummer';
import { FileRefused } from './file/file-refused';
import type { TableRow } from './file/table';
import type { Refusal } from './summary';

/** What cannot be part of a personnummer, so that two cells never make one together. */
const BETWEEN = '|';

/**
 * Refusals for every cell of the row that holds a personnummer, in columns that are read and
 * in those that are not. The number itself is in none of them.
 */
export function personalNumbersIn(row: TableRow, headers: readonly string[]): Refusal[] {
	if (!containsPersonnummer(row.cells.join(BETWEEN))) return [];
	return row.cells.flatMap((cell, at) =>
		containsPersonnummer(cell)
			? [
					{
						line: row.line,
						column: headers[at] ?? '',
						value: maskPersonnummer(cell),
						reason: 'Cellen innehåller ett personnummer. Ta bort det.'
					}
				]
			: []
	);
}

/** @throws {FileRefused} `rubriker` where a column name holds a personnummer */
export function refusePersonalHeaders(headers: readonly string[]): void {
	if (!containsPersonnummer(headers.join(BETWEEN))) return;
	throw new FileRefused(
		'rubriker',
		'Rubrikraden innehåller ett personnummer. Kontrollera att filen börjar med en rad med kolumnnamn.'
	);
}
