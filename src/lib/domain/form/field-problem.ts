import type { Meanwhile } from './meanwhile';

/** Why a value was not accepted, in plain Swedish that says what to do; shown at its field. */
export interface FieldProblem {
	/** Name of the form field, or '' when it concerns the whole. */
	field: string;
	message: string;
}

/**
 * What came of a change that may be refused: the result, or every reason at once. `meanwhile` is what
 * somebody else changed first, and may have no problem beside it.
 */
export type Outcome<Value> = { ok: true; value: Value } | Refusal;

/** Why a change was not made. */
export interface Refusal {
	ok: false;
	problems: readonly FieldProblem[];
	meanwhile?: Meanwhile;
	/** What it would lead to, a line each, to be confirmed first. */
	asks?: readonly string[];
}

/** A change that was made. */
export function accepted<Value>(value: Value): Outcome<Value> {
	return { ok: true, value };
}

/** A change that was refused because of one field. */
export function refused(field: string, message: string): Refusal {
	return { ok: false, problems: [{ field, message }] };
}
