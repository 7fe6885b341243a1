import type { Month } from '../../domain/calendar/month';
import type { ColumnReading } from '../../domain/casefile/column-readings';
import type { ColumnKey } from '../../domain/casefile/columns';
import type { ReadCell, ReadValue } from '../../domain/casefile/read-cell';
import type { ListAddition } from '../../domain/casefile/row-problem';
import type { ImportKind, ImportStatus } from '../database/schema';

/** Something in a row that the row is refused for. */
export interface Refusal {
	/** Line in the file (row in the sheet); the header is line 1. */
	line: number;
	/** Header as written in the file; empty where it concerns the whole row. */
	column: string;
	/** The cell as written; never shown where it holds a personnummer. */
	value: string;
	/** Plain Swedish. */
	reason: string;
}

/** Something unusual in a row that is imported all the same. */
export interface ImportWarning {
	line: number;
	column: string;
	message: string;
}

/** A ward or health centre that a file names and the lists lack; it can be added. */
export type MissingName = ListAddition;

/** What an import would do (staged) or did (committed). */
export interface ImportSummary {
	kind: ImportKind;
	/** Rows with data in the file. */
	rows: number;
	new: number;
	changed: number;
	unchanged: number;
	/** Rows refused; `refused` may hold several reasons for one of them. */
	refusedRows: number;
	/** At most {@link LISTED_MAX}. */
	refused: Refusal[];
	warningCount: number;
	/** At most {@link LISTED_MAX}. */
	warnings: ImportWarning[];
	/**
	 * What somebody who looks at the file would not expect of it: hidden rows, other sheets. Not in
	 * summaries of earlier versions, nor are `readings`.
	 */
	remarks?: string[];
	/** Columns of the file that were not read. */
	ignoredColumns: string[];
	/** The file's columns, in its order. */
	headers: string[];
	/** Cases: what each of `headers` was read as; null: ignored. Empty for series. */
	columns: (ColumnKey | null)[];
	/** Cases: what each named column was taken as, and each without a name that has something in it. */
	readings?: ColumnReading[];
	/**
	 * Cases: what stands in the file as something else than our values, and what it was read as. Not in
	 * summaries of earlier versions, nor are `unknownValues` and `readCells`.
	 */
	readValues?: ReadValue[];
	/** Cases: texts that are none of their column's values, at most {@link UNKNOWN_MAX}. */
	unknownValues?: UnknownValue[];
	/** A grid: each cell that was read as something else than what it says. */
	readCells?: (ReadCell & { line: number })[];
	/** In the order the file names them, at most {@link MISSING_MAX}: when those are added, the next are told of. */
	missing: MissingName[];
	/** Series: what it does to each value, in the file's order; empty for cases. */
	values: SeriesChange[];
}

/** A value of an external series, before and after. */
export interface SeriesChange {
	name: string;
	month: Month;
	/** Null where the series had no value. */
	before: number | null;
	value: number;
	/** The series itself is new. */
	newSeries: boolean;
}

/** A text that is none of its column's values, and can be said to mean one of them. */
export interface UnknownValue {
	column: ColumnKey;
	text: string;
	rows: number;
	/** The code of the value that it most likely means; null where none is likely. */
	likely: string | null;
}

/** How many texts that are not understood a summary lists. */
export const UNKNOWN_MAX = 100;

/** How many names a summary lists that lists lack: they are added in one transaction, which others wait for. */
export const MISSING_MAX = 100;

/** How many refusals and warnings a summary lists; the counts are always whole. */
export const LISTED_MAX = 20_000;

/** An import as listed. */
export interface ImportListRow {
	id: string;
	kind: ImportKind;
	status: ImportStatus;
	filename: string;
	actor: string;
	createdAt: Date;
	committedAt: Date | null;
	undoneAt: Date | null;
	new: number;
	changed: number;
	unchanged: number;
	refusedRows: number;
}

/** An import as opened. */
export interface ImportDetails extends Omit<
	ImportListRow,
	'new' | 'changed' | 'unchanged' | 'refusedRows'
> {
	summary: ImportSummary;
	/** A staged file that is still held can be read again (new mapping, added names). */
	canReadAgain: boolean;
}
