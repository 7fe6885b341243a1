import type { ChangedCase } from '../../domain/casefile/changed-case';
import type { ReadValue } from '../../domain/casefile/read-cell';
import type { ColumnReading } from '../../domain/casefile/column-readings';
import type { Option } from '../controls/option';

/** An import that has been read, as its page shows it. Times are on the clock in Stockholm. */
export interface ReadImport {
	status: 'staged' | 'committing' | 'committed' | 'undoing' | 'undone';
	createdAt: string;
	committedAt: string | null;
	undoneAt: string | null;
	/** The file is still held, and can be read in another way. */
	canReadAgain: boolean;
	/** What it would change in cases that there are; null when it is not a preview of cases. */
	changes: { cases: ChangedCase[]; page: number; pageSize: number; total: number } | null;
	/** Texts that are none of their column's values, with what they can be said to mean. */
	unknown: {
		column: string;
		header: string;
		text: string;
		rows: number;
		likely: string | null;
		options: { value: string; label: string }[];
	}[];
	/** What a column with a name of its own can be taken as. */
	meanings: readonly Option[];
	summary: {
		kind: 'cases' | 'series';
		rows: number;
		new: number;
		changed: number;
		unchanged: number;
		refusedRows: number;
		refused: { line: number; column: string; value: string; reason: string }[];
		/** Reasons that many rows share, the commonest first. */
		refusalGroups: { column: string; value: string; reason: string; count: number }[];
		/** Reasons in all; `refused` holds the first of them. */
		refusedListed: number;
		warningCount: number;
		warnings: { line: number; column: string; message: string }[];
		/** What somebody who looks at the file would not expect of it. */
		remarks: string[];
		ignoredColumns: string[];
		/** What each column was taken as; empty for series. */
		readings: ColumnReading[];
		/** What was read as something else than what it says. */
		readValues: ReadValue[];
		/** Columns whose meaning the user can choose. */
		columns: { index: number; header: string; column: string | null }[];
		missing: { list: 'ward' | 'healthCentre'; name: string }[];
		values: SeriesValueChange[];
		valueCount: number;
	};
}

/** A value of an external series, before and after. */
export interface SeriesValueChange {
	name: string;
	month: string;
	before: number | null;
	value: number;
	newSeries: boolean;
}
