import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutraliseCell, restoreCell } from './text-cell';

test('a cell that a spreadsheet would take for a formula gets an apostrophe', () => {
	expect(neutraliseCell('=1+1')).toBe("'=1+1");
	expect(neutraliseCell('@SUM(A1)')).toBe("'@SUM(A1)");
	expect(neutraliseCell('-2')).toBe("'-2");
	expect(neutraliseCell('2019-00001')).toBe('2019-00001');
	expect(restoreCell("'tis")).toBe("'tis");
});

test('every text comes back, also one that had apostrophes of its own', () => {
	const text = fc.stringMatching(/^['=+\-@\ta1 ]*$/);
	fc.assert(
		fc.property(fc.oneof(text, fc.string()), (original) => {
			const written = neutraliseCell(original);
			expect(/^[=+\-@\t\r\n]/.test(written)).toBe(false);
			expect(restoreCell(written)).toBe(original);
		})
	);
});
