import type { CaseFormValues, RowField, RowGroup } from './values';

/** The name (and id) of the input that holds one text of a row. */
export function rowFieldName<Group extends RowGroup>(
	group: Group,
	index: number,
	field: RowField<Group>
): string {
	return `${group}.${index}.${field}`;
}

/** What of a form stands at the input with that name, such as `sips.0.called`; undefined for none. */
export function valueAt(values: CaseFormValues, input: string): unknown {
	let part: unknown = values;
	for (const key of input.split('.')) part = (part as Record<string, unknown> | undefined)?.[key];
	return part;
}

/** What a part of the form says unless somebody changes it. */
const USUAL = 'somatisk';

/** Whether a part of the form says anything that an empty form does not. */
export function isFilledIn(value: CaseFormValues[keyof CaseFormValues]): boolean {
	if (!Array.isArray(value)) return Boolean(value) && value !== USUAL;
	return value.some((item) => typeof item === 'string' || Object.values(item).some(Boolean));
}
