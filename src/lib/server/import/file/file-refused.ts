/** Why a whole file cannot be read; one code, one message in plain Swedish. */
export type FileRefusal =
	| 'tom'
	| 'för-stor'
	| 'för-många-kolumner'
	| 'för-många-rader'
	| 'teckenkodning'
	| 'filtyp'
	| 'skadad'
	| 'lång-cell'
	| 'citattecken'
	| 'rubriker'
	| 'saknad-kolumn'
	| 'borttagen';

/**
 * The file as a whole cannot be imported. Thrown before anything is written, so the database
 * is as before. `message` is what the user reads.
 */
export class FileRefused extends Error {
	override readonly name = 'FileRefused';

	constructor(
		readonly code: FileRefusal,
		message: string,
		/** The file's own column names, where they could be read: for mapping them by hand. */
		readonly headers: readonly string[] = []
	) {
		super(message);
	}
}
