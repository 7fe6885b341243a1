/** A table that is read, in slides and documents: its cells are texts as they are shown. */
export interface OfficeTable {
	/** What it is a table of; stands at it in documents, and is said to screen readers. */
	caption: string;
	columns: readonly OfficeColumn[];
	/** Cells parallel to the columns; the first of a row says what the row is about. */
	rows: readonly (readonly string[])[];
	/** Rows that sum up the others, by their place. */
	summaries?: readonly number[];
}

export interface OfficeColumn {
	title: string;
	/** Figures stand to the right. */
	figures?: boolean;
	/** How wide it is beside the others; 1 when left out. */
	share?: number;
}
