import { LARGEST_FILE } from '../../http/body-limit';
import { FileRefused } from './file-refused';

/** What a file may hold; beyond it the file is refused before it costs anything. */
export const LIMITS = {
	bytes: LARGEST_FILE,
	columns: 200,
	/** Rows with something in them. All are held against each other, at some 8 kB each. */
	rows: 100_000,
	/** Rows, empty ones included: as many as a spreadsheet has. */
	lines: 1_048_576,
	/** Characters in one cell; ours hold codes, dates and short texts. */
	cell: 10_000,
	/** Everything that is unpacked of an XLSX file, in bytes. */
	unpacked: 400 * 1024 * 1024,
	/**
	 * How many times larger a part of an XLSX file may become when it is unpacked. A sheet whose
	 * rows are all alike becomes some 15 times larger; what is made to fill a memory, a thousand.
	 */
	unpackedTimes: 200,
	/** Parts of an XLSX file; a workbook has some tens. */
	parts: 1_000
} as const;

/** @throws {FileRefused} `för-många-kolumner` */
export function refuseColumns(columns: number): never {
	throw new FileRefused(
		'för-många-kolumner',
		`Filen har ${columns.toLocaleString('sv-SE')} kolumner. En fil får ha högst ${LIMITS.columns}; ta bort dem som inte hör till ärendena.`
	);
}

/** @throws {FileRefused} `för-många-rader` */
export function refuseLines(): never {
	throw new FileRefused(
		'för-många-rader',
		`Filen har fler än ${LIMITS.lines.toLocaleString('sv-SE')} rader, de tomma inräknade. Ta bort de tomma raderna och försök igen.`
	);
}
