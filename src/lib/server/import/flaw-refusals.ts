import { maskPersonnummer } from '../../domain/personnummer/personnummer';
import type { TableRow } from './file/table';
import type { Refusal } from './summary';

/** What a column is read for: a name or number just as written, or a value; null: not at all. */
export type ColumnUse = 'name' | 'value' | null;

/** Refusals for the cells of a row that are no values, in the columns that are read. */
export function flawRefusals(
	{ line, cells, flaws }: TableRow,
	headers: readonly string[],
	useOf: (at: number) => ColumnUse
): Refusal[] {
	return [...(flaws ?? [])]
		.filter(([at, { concerns }]) => {
			const use = useOf(at);
			return use === 'name' || (use === 'value' && concerns === 'any');
		})
		.map(([at, { reason }]) => ({
			line,
			column: headers[at] ?? '',
			value: maskPersonnummer(cells[at] ?? ''),
			reason
		}));
}

/**
 * Refuses the last row of a text that ends before all columns have a cell, and without a line
 * break: what is missing was cut off, and is not empty. Null for any other row.
 */
export function cutOffRefusal(
	{ line, cells, unended }: TableRow,
	headers: readonly string[]
): Refusal | null {
	if (!unended || cells.length >= headers.length) return null;
	const reason = `Filen slutar mitt i raden: den har ${cells.length} celler av ${headers.length}. Spara filen på nytt ur källan.`;
	return { line, column: '', value: maskPersonnummer(cells.at(-1) ?? ''), reason };
}
