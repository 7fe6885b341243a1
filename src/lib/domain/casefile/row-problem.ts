import type { ListName } from '../lists/lists';
import { maskPersonnummer } from '../personnummer/personnummer';
import { headerOf, type ColumnHeader, type ColumnKey } from './columns';

/** The closed set of reasons a row is refused by before the rules of a case judge it. */
export type RowProblemCode =
	| 'required'
	| 'wrong-date'
	| 'wrong-birth-year'
	| 'unknown-value'
	| 'unknown-ward'
	| 'unknown-health-centre'
	| 'unknown-hospital'
	| 'ambiguous-ward'
	| 'outside-kommun'
	| 'outside-committee'
	| 'assumed-committee'
	| 'ambiguous-committee'
	| 'incomplete'
	| 'wrong-number'
	| 'annulled'
	| 'no-value'
	| 'long-note'
	| 'protected-identity'
	| 'personnummer'
	| 'first-of-several';

/** A reason to refuse a row, with the cell it is about. */
export interface RowProblem {
	key: ColumnKey;
	/** The column's Swedish header. */
	column: ColumnHeader;
	/** The cell as it was read, with any personnummer taken out. */
	value: string;
	/** Plain Swedish; says what to do. */
	reason: string;
	code: RowProblemCode;
	/** A text that is none of the column's values, and can be said to mean one of them. */
	unknown?: string;
	/** `unknown-ward`, `unknown-health-centre`: the name that could be added to the list. */
	addition?: ListAddition;
}

/** A name that an import meets and someone with list rights may add. */
export interface ListAddition {
	list: Extract<ListName, 'ward' | 'healthCentre'>;
	name: string;
	/** Ward: the code of its hospital, when the row names one. */
	hospital: string | null;
}

/** A problem about one cell. */
export function rowProblem(
	key: ColumnKey,
	value: string,
	code: RowProblemCode,
	reason: string
): RowProblem {
	return { key, column: headerOf(key), value: maskPersonnummer(value), reason, code };
}
