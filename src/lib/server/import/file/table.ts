/**
 * Why a cell's text is not to be taken for a value. `any`: whatever column it stands in. `name`:
 * only where a number or a name is read just as it is written, so that anything would pass for one.
 */
export interface CellFlaw {
	concerns: 'any' | 'name';
	/** Plain Swedish; says what to do. */
	reason: string;
}

/** A row of a file, its cells as text. */
export interface TableRow {
	/** The line it begins on; in a spreadsheet its row number. */
	line: number;
	cells: string[];
	/** By place in `cells`. */
	flaws?: ReadonlyMap<number, CellFlaw>;
	/** The last row of a text that ends without a line break: it may have been cut off. */
	unended?: true;
}

/** A file as rows of text; the first with anything in it holds the column names. */
export interface Table {
	headers: string[];
	/** The rows after the header that have anything in them, as they are read. */
	rows: AsyncIterable<TableRow>;
	/** What somebody who looks at the file would not expect of it; whole when all rows are read. */
	remarks: readonly string[];
}
