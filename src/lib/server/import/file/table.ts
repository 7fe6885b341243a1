/** A row of a file, its cells as text. */
export interface TableRow {
	/** The line it begins on; in a spreadsheet its row number. */
	line: number;
	cells: string[];
}

/** A file as rows of text; the first with anything in it holds the column names. */
export interface Table {
	headers: string[];
	/** The rows after the header that have anything in them, as they are read. */
	rows: AsyncIterable<TableRow>;
}
