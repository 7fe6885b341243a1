import type { RowField, RowGroup } from './values';

/** The name (and id) of the input that holds one text of a row. */
export function rowFieldName<Group extends RowGroup>(
	group: Group,
	index: number,
	field: RowField<Group>
): string {
	return `${group}.${index}.${field}`;
}

/** Gives the names of the inputs of one row. */
export type RowFieldNamer<Group extends RowGroup> = (field: RowField<Group>) => string;
