/**
 * A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break for a
 * formula. Such cells are written with an apostrophe in front, and one apostrophe is taken off
 * such cells when read. A text that itself has apostrophes before such a sign gets one more,
 * so the pair gives back every text.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const NEUTRALISED = /^'+[=+\-@\t\r\n]/;

/** The text as it may stand in an exported cell. */
export function neutraliseCell(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of {@link neutraliseCell}. */
export function restoreCell(cell: string): string {
	return NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}
