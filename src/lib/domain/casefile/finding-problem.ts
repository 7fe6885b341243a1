import { valueAtPlace } from '../case/field-values';
import { CASE_FIELDS } from '../case/fields';
import type { CaseField, Finding } from '../case/finding';
import { headerOf, type ColumnHeader, type ColumnKey } from './columns';

/** The column that holds a field of a case; null for what a file of cases does not carry. */
export function columnOfField(field: CaseField): ColumnKey | null {
	if (field === 'kommun') return CASE_FIELDS.kommun.column.key;
	const { column, columns } = valueAtPlace(field) ?? {};
	const ordinal = Number(field.split('.')[1] ?? 0);
	return ((column ?? columns?.[ordinal])?.key as ColumnKey | undefined) ?? null;
}

/** A finding as a line of an import's report. */
export interface FindingProblem {
	key: ColumnKey | null;
	/** The column's Swedish header; empty when the file does not carry the field. */
	column: ColumnHeader | '';
	/** The cell the finding is about; empty when there is none. */
	value: string;
	reason: string;
}

/** Says where in a row of a file a finding about its case belongs. */
export function problemOfFinding(
	finding: Finding,
	cells: ReadonlyMap<ColumnKey, string>
): FindingProblem {
	const key = columnOfField(finding.field);
	return {
		key,
		column: key === null ? '' : headerOf(key),
		value: key === null ? '' : (cells.get(key) ?? ''),
		reason: finding.message
	};
}
