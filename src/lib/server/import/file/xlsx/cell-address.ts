import { FileRefused } from '../file-refused';

/** Far beyond what a spreadsheet program can write; nothing is made that wide. */
const COLUMN_MAX = 100_000;

/**
 * Column index, from 0, of an address like `AB12`.
 * @throws {FileRefused} `skadad`
 */
export function columnOf(address: string): number {
	let column = 0;
	for (const letter of /^[A-Z]+/.exec(address)?.[0] ?? '') {
		column = column * 26 + letter.charCodeAt(0) - 64;
		if (column > COLUMN_MAX) break;
	}
	if (column === 0 || column > COLUMN_MAX) throw damagedSheet();
	return column - 1;
}

/** A sheet that says what no spreadsheet program writes. */
export function damagedSheet(): FileRefused {
	return new FileRefused(
		'skadad',
		'Excelfilen är skadad. Öppna den i Excel och spara den på nytt.'
	);
}
