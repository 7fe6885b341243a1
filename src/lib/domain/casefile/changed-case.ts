/** How much a change takes away: what is to be looked at first has the most. */
export const GRAVITY = { dischargeRemoved: 3, dischargeChanged: 2, emptied: 1, other: 0 } as const;
export type Gravity = (typeof GRAVITY)[keyof typeof GRAVITY];

/** A field of a case before and after, in words; an empty text where there is nothing. */
export interface ChangedField {
	label: string;
	before: string;
	after: string;
}

/** A case that would be changed, as a preview shows it. */
export interface ChangedCase {
	id: string;
	number: string;
	/** Line of the file, or row of the grid, that changes it. */
	line: number;
	gravity: Gravity;
	/** What is taken away first, then in the form's order. */
	fields: ChangedField[];
}

/** Order of a preview: what takes the most away first, then by line. */
export function byGravity(a: ChangedCase, b: ChangedCase): number {
	return b.gravity - a.gravity || a.line - b.line;
}
