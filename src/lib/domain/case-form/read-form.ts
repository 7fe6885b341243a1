import { LOG_MAX } from '../case/case';
import { withPlainBreaks } from '../form/as-stored';
import { ADDED_DEFICIENCY, withDeficiency } from './added-deficiency';
import { ADDED_REASON, withReason } from './added-reason';
import {
	BOX_FIELDS,
	CHOICE_FIELDS,
	emptyRow,
	isEmptyRow,
	ROW_FIELDS,
	ROW_GROUPS,
	TEXT_FIELDS,
	type CaseFormValues,
	type Row,
	type RowGroup
} from './values';
import { rowFieldName } from './inputs';

/** Reads a posted case form; what is not in it is empty. Texts are kept as typed. */
export function readCaseForm(posted: FormData): CaseFormValues {
	const text = (name: string) => {
		const value = posted.get(name);
		return typeof value === 'string' ? withPlainBreaks(value) : '';
	};
	const choices = (name: string) => [
		...new Set(posted.getAll(name).filter((value) => typeof value === 'string' && value !== ''))
	];
	const values = {
		...Object.fromEntries(TEXT_FIELDS.map((field) => [field, text(field)])),
		...Object.fromEntries(CHOICE_FIELDS.map((field) => [field, choices(field)])),
		...Object.fromEntries(ROW_GROUPS.map((group) => [group, readRows(group, text)])),
		...Object.fromEntries(BOX_FIELDS.map((field) => [field, posted.has(field)]))
	} as CaseFormValues;
	return withReason(withDeficiency(values, text(ADDED_DEFICIENCY)), text(ADDED_REASON));
}

/** Rows keep their place while something is typed after them, so that errors point right. */
function readRows<Group extends RowGroup>(
	group: Group,
	text: (name: string) => string
): Row<Group>[] {
	const rows = Array.from({ length: LOG_MAX }, (_, index) => {
		const row = emptyRow(group);
		for (const field of ROW_FIELDS[group]) {
			row[field] = text(rowFieldName(group, index, field));
		}
		return row;
	});
	const last = rows.findLastIndex((row) => !isEmptyRow(row));
	return rows.slice(0, last + 1);
}

/** The same form with one more empty row in `group`. */
export function withRow(values: CaseFormValues, group: RowGroup): CaseFormValues {
	const rows: Record<string, string>[] = values[group];
	return { ...values, [group]: [...rows, emptyRow(group)] };
}

/** The same form without row `index` of `group`. */
export function withoutRow(values: CaseFormValues, group: RowGroup, index: number): CaseFormValues {
	const rows: Record<string, string>[] = values[group];
	return { ...values, [group]: rows.filter((_, at) => at !== index) };
}

/** The form as it is filled in: every group has a row to type in. */
export function withOpenRows(values: CaseFormValues): CaseFormValues {
	return ROW_GROUPS.reduce(
		(form, group) => (form[group].length === 0 ? withRow(form, group) : form),
		values
	);
}
