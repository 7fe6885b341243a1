import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTsv } from './read-tsv';

it('reads what Excel puts on the clipboard, without a row for the last line break', () => {
	expect(readTsv('2026-1\tMedicin 1\r\n2026-2\tMedicin 2\r\n')).toEqual([
		['2026-1', 'Medicin 1'],
		['2026-2', 'Medicin 2']
	]);
});

it('keeps a tab, a line break and quotation marks inside a cell in quotation marks', () => {
	expect(readTsv('a\t"två\nrader"\t"en\ttabb"\t"sa ""ja"""\r\nb\n')).toEqual([
		['a', 'två\nrader', 'en\ttabb', 'sa "ja"'],
		['b']
	]);
});

it('lets a quotation mark that ends nowhere stand for itself', () => {
	expect(readTsv('"ett\ttvå\n19" tum\t5"')).toEqual([
		['"ett', 'två'],
		['19" tum', '5"']
	]);
});

it('keeps empty cells, the last of a row too, and empty rows', () => {
	expect(readTsv('a\t\t\r\n\r\n\tb\t')).toEqual([['a', '', ''], [''], ['', 'b', '']]);
});

it('reads lines of every kind of computer, and passes over a byte order mark', () => {
	expect(readTsv('\uFEFFa\rb\nc')).toEqual([['a'], ['b'], ['c']]);
	expect(readTsv('')).toEqual([]);
});

it('gives back whatever cells are written in quotation marks', () => {
	const cells = fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 });
	fc.assert(
		fc.property(cells, (rows) => {
			const written = rows.map((row) =>
				row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')
			);
			expect(readTsv(`${written.join('\r\n')}\r\n`)).toEqual(rows);
		})
	);
});
