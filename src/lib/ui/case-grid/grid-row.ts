import type { ClashWords } from '../../domain/case-form/clash-words';
import type { FormFinding } from '../../domain/case-form/judge';
import type { EditorField } from '../../domain/data-quality/editor-field';

/** An input of a row: which of the case form's it is, what stands in it and what is stored. */
export interface GridCell {
	field: EditorField;
	input: string;
	text: string;
	stored: string;
	/** What the case cannot have: the birth year of a protected identity. */
	closed: boolean;
}

/** A case that is edited in the list. */
export interface GridRow {
	id: string;
	version: number;
	number: string;
	committee: string;
	/** What tells the case from others, in words. */
	about: readonly string[];
	cells: readonly GridCell[];
	errors: readonly FormFinding[];
	warnings: readonly FormFinding[];
	clash: ClashWords | null;
	saved: boolean;
}

/** The server's answer to a list that was sent. */
export interface GridAnswer {
	rows: readonly GridRow[];
	saved: number;
	refused: number;
}
