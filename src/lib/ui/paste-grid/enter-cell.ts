import type { ColumnKey } from '../../domain/casefile/columns';
import { cellId } from '../../domain/paste-grid/grid';

/**
 * Goes to a cell with its text marked, so that what is typed takes its place as in a spreadsheet.
 * Says whether there is such a cell. A finding about a whole row is looked at in its first cell.
 */
export function enterCell(row: number, key: ColumnKey | null): boolean {
	const field = document.getElementById(cellId(row, key ?? 'number'));
	if (!(field instanceof HTMLInputElement)) return false;
	field.focus();
	field.select();
	return true;
}
