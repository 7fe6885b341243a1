import { expect, it } from 'vitest';
import { COLUMNS } from '../casefile/columns';
import { cellName } from './grid';
import { gridFile, gridRow, readGridForm } from './grid-file';

/** A posted grid with these cells, by row. */
function posted(...rows: Partial<Record<(typeof COLUMNS)[number]['key'], string>>[]) {
	const form = new FormData();
	for (const [at, row] of rows.entries()) {
		for (const { key } of COLUMNS) form.append(cellName(at, key), row[key] ?? '');
	}
	return readGridForm(form);
}

it('the file of a grid has the columns that are filled in, and a line for each row', () => {
	const rows = posted({ number: '1', ward: 'Medicin; "1"' }, {}, { ward: '=2' }, {});
	expect(gridFile(rows)).toBe(
		'"Ärendenummer";"Avdelning"\r\n"1";"Medicin; ""1"""\r\n"";""\r\n"";"=2"\r\n'
	);
});

it('the case number is a column of the file even when nobody has typed one', () => {
	expect(gridFile(posted({ sex: 'man' }))).toBe('"Ärendenummer";"Kön"\r\n"";"man"\r\n');
});

it('a line of the file is the row of the grid again', () => {
	const [row = []] = posted({ number: '1', ward: 'Medicin 1', ready: '2026-11-02' });
	expect(gridRow(['number', 'ward', 'ready'], ['1', 'Medicin 1', '2026-11-02'])).toEqual(row);
	expect(gridRow(['number', null], ['1'])[0]).toBe('1');
});

it('a posted form holds the rows down to the last with anything in it, each cell on one line', () => {
	const rows = posted({}, { number: ' 1\n2 ' }, {});
	expect(rows).toHaveLength(2);
	expect(rows[1]?.[0]).toBe('1 2');
});

it('what has no place in the grid is passed over', () => {
	const form = new FormData();
	form.append('0.number', '1');
	form.append('200.number', '2');
	form.append('0.namn', 'x');
	form.append('id', 'y');
	expect(readGridForm(form)).toHaveLength(1);
	expect(readGridForm(form)[0]?.filter(Boolean)).toEqual(['1']);
});
