import { expect, it } from 'vitest';
import { nothingToDo } from './import-words';

const title = (rows: number, unchanged: number, refusedRows: number) =>
	nothingToDo({ rows, unchanged, refusedRows }).title;

it('a file that changes nothing says whether it is empty, refused or already in', () => {
	expect(title(0, 0, 0)).toBe('Filen har inga rader');
	expect(title(8, 0, 8)).toBe('Ingen rad kan importeras');
	expect(title(8, 8, 0)).toBe('Filen ändrar ingenting');
	expect(nothingToDo({ rows: 8, unchanged: 6, refusedRows: 2 }).why).toBe(
		'Det som inte är nekat finns redan.'
	);
});
