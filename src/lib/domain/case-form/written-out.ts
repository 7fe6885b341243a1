import type { Moment } from '../calendar/moment';
import { readFormTexts } from './form-readings';
import { ROW_GROUPS, TEXT_FIELDS, type CaseFormValues, type RowGroup } from './values';
import { rowFieldName } from './inputs';

/**
 * The form with everything typed in short written in full, as it was understood `now`: `nu` and
 * `igår` mean what they did when the form was sent, however long its questions wait for an answer.
 * What cannot be read, or can be read in several ways, stays as it was typed.
 */
export function writtenOut(typed: CaseFormValues, now: Moment): CaseFormValues {
	const readings = readFormTexts(typed, now);
	const written = (input: string, text: string): string => {
		const reading = readings.get(input);
		return reading?.is === 'read' ? reading.moment : text;
	};
	const rowsOf = (group: RowGroup) =>
		typed[group].map((row: Readonly<Record<string, string>>, index) =>
			Object.fromEntries(
				Object.entries(row).map(([field, text]) => [
					field,
					written(rowFieldName(group, index, field as never), text)
				])
			)
		);
	return {
		...typed,
		...Object.fromEntries(TEXT_FIELDS.map((field) => [field, written(field, typed[field])])),
		...Object.fromEntries(ROW_GROUPS.map((group) => [group, rowsOf(group)]))
	};
}
