import type { Moment } from '../calendar/moment';
import type { ClashWords } from '../case-form/clash-words';
import type { FormFinding } from '../case-form/judge';
import type { GridField } from './grid-field';

/** An input of a row: which of the case form's it is, what stands in it and what is stored. */
export interface GridCell {
	field: GridField;
	input: string;
	text: string;
	stored: string;
	/** What the case cannot have: the birth year of a protected identity. */
	closed: boolean;
}

/** A case that is edited in the list. */
export interface GridRow {
	id: string;
	/** The version that its texts were shown from. */
	version: number;
	number: string;
	committee: string;
	/** What tells the case from others, in words. */
	about: readonly string[];
	cells: readonly GridCell[];
	/** Every date that is stored, by input: what a short one is read in the light of. */
	dates: readonly (readonly [input: string, date: Moment])[];
	errors: readonly FormFinding[];
	warnings: readonly FormFinding[];
	clash: ClashWords | null;
	/** Possible duplicates of what is typed, which have not been said to be about other people. */
	similar: readonly { id: string; number: string }[];
	/** Ids of similar cases that have been said to be. */
	others: readonly string[];
	/** It has just been saved. */
	saved: boolean;
}

/** The list after saving: every posted row as it is now to be shown, and how many were saved. */
export interface SavedRows {
	rows: readonly GridRow[];
	saved: number;
	/** Rows that hold something to correct, to confirm or to look at. */
	refused: number;
	/** Rows not saved, since what would change in them had not been shown. */
	unseen: number;
}
