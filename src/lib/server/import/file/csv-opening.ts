import { LIMITS, refuseColumns } from './limits';

const SEPARATORS = [';', '\t', ','] as const;
/**
 * The line in which Excel names the separator. Saved again by a spreadsheet it may stand in
 * quotation marks, and be followed by the separators of empty cells.
 */
const NAMING = /^(\s*)"?sep=(.?)"?[\s;,|"]*?(?:\r\n|\r|\n)/i;

/** How a CSV file begins. */
export interface CsvOpening {
	separator: string;
	/** Characters before the header that are to be passed over. */
	length: number;
	/** Lines that they are. */
	lines: number;
}

/** Whether enough of a text has been read for {@link readOpening}: a line, or two with `sep=`. */
export function hasOpening(text: string): boolean {
	return /[\r\n]/.test(text.replace(NAMING, '').trimStart());
}

/**
 * The separator of a CSV file: the one that is named in front of the header where the header has
 * it, else the one that the header has most of.
 * @throws {FileRefused} `för-många-kolumner`
 */
export function readOpening(text: string): CsvOpening {
	const naming = NAMING.exec(text);
	const length = naming?.[0].length ?? 0;
	const lines = text.slice(0, length).split(/\r\n|\r|\n/).length - 1;
	const header =
		text
			.slice(length)
			.trimStart()
			.split(/[\r\n]/, 1)[0] ?? '';
	const bare = header.replace(/"[^"]*"/g, '');
	const named = naming?.[2] ?? '';
	if (named !== '' && named !== '"' && bare.includes(named)) {
		return { separator: named, length, lines };
	}
	const counts = SEPARATORS.map((separator) => bare.split(separator).length);
	const columns = Math.max(...counts);
	if (columns > LIMITS.columns) refuseColumns(columns);
	return { separator: SEPARATORS[counts.indexOf(columns)] ?? ';', length, lines };
}
