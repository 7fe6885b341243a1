/**
 * A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break for a
 * formula. Such cells are written with an apostrophe in front, and one apostrophe is taken off
 * such cells when read, and off one in front of a digit, where it keeps a number's leading zeros.
 * A text that itself has apostrophes there gets one more, so the pair gives back every text.
 */
const FORMULA = /^'*[=+\-@\t\r\n]|^'+\d/;
const NEUTRALISED = /^'+[=+\-@\t\r\n\d]/;
/** A formula that gives a text, as exports write one whose leading zeros are to be kept: `="0012"`. */
const QUOTED = /^=\s*"((?:[^"]|"")*)"$/;

/** The text as it may stand in an exported cell. */
export function neutraliseCell(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that a cell stands for: the inverse of {@link neutraliseCell}, and of `="…"`. */
export function restoreCell(cell: string): string {
	const quoted = QUOTED.exec(cell)?.[1];
	if (quoted !== undefined) return quoted.replaceAll('""', '"').trim();
	return NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}

/** The errors of a spreadsheet in Swedish and English, and a value that its column is too narrow for. */
const ERROR = /^#(?:[\p{Lu}/]+0?[!?]|N\/A|#+)$/u;

/**
 * Why a cell is no value, in plain Swedish; null when it may be one: it holds an error of a
 * spreadsheet, or a formula that nobody has worked out.
 */
export function noValueReason(cell: string): string | null {
	if (ERROR.test(cell)) {
		return `Cellen visar felet ${cell} ur ett kalkylblad. Rätta den eller lämna den tom.`;
	}
	if (cell.startsWith('=') && !QUOTED.test(cell)) {
		return 'Cellen är en formel som inte är uträknad. Skriv värdet i stället.';
	}
	return null;
}
