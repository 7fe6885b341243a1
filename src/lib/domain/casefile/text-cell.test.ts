import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutraliseCell, noValueReason, restoreCell } from './text-cell';

test('a cell that a spreadsheet would take for a formula gets an apostrophe', () => {
	expect(neutraliseCell('=1+1')).toBe("'=1+1");
	expect(neutraliseCell('@SUM(A1)')).toBe("'@SUM(A1)");
	expect(neutraliseCell('-2')).toBe("'-2");
	expect(neutraliseCell('2019-00001')).toBe('2019-00001');
	expect(restoreCell("'tis")).toBe("'tis");
});

test.each([
	['="0012"', '0012'],
	['= "0012"', '0012'],
	['="a ""b"""', 'a "b"'],
	['="2026-10-07"', '2026-10-07'],
	["'0012", '0012'],
	["''0012", "'0012"]
])('%s stands for %s', (cell, text) => {
	expect(restoreCell(cell)).toBe(text);
});

test.each(['#N/A', '#SAKNAS!', '#DIV/0!', '#DIVISION/0!', '#NAMN?', '#VÄRDEFEL!', '#########'])(
	'%s is an error of a spreadsheet',
	(cell) => {
		expect(noValueReason(cell)).toContain(`felet ${cell}`);
	}
);

test('a formula is no value, but a text that looks like one is', () => {
	expect(noValueReason('=A1')).toMatch(/formel/);
	expect(noValueReason('=1+1')).toMatch(/formel/);
	for (const cell of ['="0012"', "'=A1", '#12', '#a', '', '2026-1', '-']) {
		expect(noValueReason(cell)).toBeNull();
	}
});

test('every text comes back, also one that had apostrophes of its own', () => {
	const text = fc.stringMatching(/^['=+\-@\ta1 "]*$/);
	fc.assert(
		fc.property(fc.oneof(text, fc.string()), (original) => {
			const written = neutraliseCell(original);
			expect(/^[=+\-@\t\r\n]/.test(written)).toBe(false);
			expect(restoreCell(written)).toBe(original);
		})
	);
});
