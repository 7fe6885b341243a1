import type { FormPart } from '../case/field-types';
import { CASE_FIELDS } from '../case/fields';
import { ROW_GROUPS, type Row, type RowGroup } from './values';

/** What each part of the form is called, in the order it stands on screen and in the history. */
export const FIELD_LABELS = Object.fromEntries(
	Object.entries(CASE_FIELDS).flatMap(([name, field]) =>
		field.holds === 'nothing' ? [] : [[name, field.label]]
	)
) as Readonly<Record<FormPart, string>>;

/** What the texts of a row are called. */
export const ROW_LABELS = Object.fromEntries(
	ROW_GROUPS.map((group) => [
		group,
		Object.fromEntries(
			Object.entries(CASE_FIELDS[group].texts).map(([text, { label }]) => [text, label])
		)
	])
) as { readonly [Group in RowGroup]: Readonly<Row<Group>> };
