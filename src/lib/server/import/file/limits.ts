import { FileRefused } from './file-refused';

/** What a file may hold; beyond it the file is refused before it costs anything. */
export const LIMITS = {
	bytes: 50 * 1024 * 1024,
	columns: 200,
	rows: 250_000,
	/** Characters in one cell; ours hold codes, dates and short texts. */
	cell: 10_000,
	/** An unpacked part of an XLSX file, in bytes. */
	unpacked: 400 * 1024 * 1024
} as const;

/** @throws {FileRefused} `för-många-kolumner` */
export function refuseColumns(columns: number): never {
	throw new FileRefused(
		'för-många-kolumner',
		`Filen har ${columns.toLocaleString('sv-SE')} kolumner. En fil får ha högst ${LIMITS.columns}; ta bort dem som inte hör till ärendena.`
	);
}
