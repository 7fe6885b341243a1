import { valueAtPlace } from '../case/field-values';
import { CASE_FIELDS } from '../case/fields';
import type { CaseField } from '../case/finding';
import { ROW_GROUPS, isEmptyRow, type CaseFormValues, type RowGroup } from './values';

/**
 * The form input that a finding is about. The rules number what is in the case; the form has
 * empty rows in between, and shows each readiness beside its withdrawal.
 */
export function fieldOfFinding(field: CaseField, values: CaseFormValues): string {
	if (field === 'kommun') return CASE_FIELDS.kommun.input;
	const value = valueAtPlace(field);
	if (!value) return field;
	const group = ROW_GROUPS.find((one) => one === value.part);
	if (!group) return value.input;
	const [kind = '', ordinal] = field.split('.');
	const rows: readonly Readonly<Record<string, string>>[] = values[group];
	const row = rowAt(rows, Number(ordinal), countedBy(group, kind, value.text));
	return `${group}.${row}.${value.text}`;
}

/** Which rows are numbered as the case numbers what is of that kind. */
function countedBy(group: RowGroup, kind: string, text: string) {
	return (row: Readonly<Record<string, string>>): boolean => {
		if (group === 'readyPeriods') return (row[text] ?? '').trim() !== '';
		return group === 'answers' ? row.answer === kind : !isEmptyRow(row);
	};
}

/** Where in the form the case's row number `ordinal` stands. */
function rowAt<Row extends Readonly<Record<string, string>>>(
	rows: readonly Row[],
	ordinal: number,
	counts: (row: Row) => boolean
): number {
	const indexes = rows.flatMap((row, index) => (counts(row) ? [index] : []));
	return indexes[ordinal] ?? Math.min(ordinal, Math.max(0, rows.length - 1));
}
