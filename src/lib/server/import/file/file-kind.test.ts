import { describe, expect, it } from 'vitest';
import { fileKindOf } from './file-kind';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('a file is told by its bytes', () => {
	it('as text, in whatever encoding: that is judged when it is read', () => {
		for (const text of ['Ärendenummer;Född\r\n', '\u00ef\u00bb\u00bfa\tb', 'a;b\n1;2\x1a']) {
			expect(fileKindOf(bytes(text))).toBe('csv');
		}
		expect(fileKindOf(Buffer.from('\ufeffa;b', 'utf16le'))).toBe('csv');
	});

	it('as a workbook when it is a zip archive', () => {
		expect(fileKindOf(bytes('PK\x03\x04'))).toBe('xlsx');
	});
});

describe('a file is refused, whatever its name says,', () => {
	it.each([
		['a PDF', '%PDF-1.7', /PDF/],
		['an old workbook', '\xd0\xcf\x11\xe0', /\.xls/],
		['a picture', '\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01', /ingen textfil/],
		['a program', '\x7fELF\x02\x01\x01', /ingen textfil/],
		['another archive', '\x1f\x8b\x08\x00', /ingen textfil/]
	])('when it is %s', (_, beginning, words) => {
		expect(() => fileKindOf(bytes(beginning))).toThrow(words);
	});
});
