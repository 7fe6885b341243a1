import { conjunction } from '../../format/conjunction';
import { FIELD_VALUES } from '../field-values';
import type { CaseField, Finding, Rule } from '../finding';
import { numberKeyOf } from '../number-key';
import { valuesAt } from '../values-at';
import { entriesOf } from './events';

/** Required: case number, ward, admitted; a protected identity has no ward (domain.md §3). */
export const required: Rule = (record) => {
	const findings: Finding[] = [];
	const missing = (field: CaseField, message: string) =>
		findings.push({ field, level: 'error', code: 'required', message });
	if (numberKeyOf(record.number) === '') missing('number', 'Ange ärendenummer.');
	if (record.kommun === '') missing('kommun', 'Ange kommun.');
	if (record.committee === '') missing('committee', 'Ange nämnd.');
	if (record.ward === null && !record.protectedIdentity) missing('ward', 'Ange avdelning.');
	if (entriesOf(record, 'admitted').length === 0) {
		missing('admitted.0', 'Ange när personen skrevs in.');
	}
	return findings;
};

const KEPT_OUT = FIELD_VALUES.filter(({ keptOut }) => keptOut);

/** A protected identity keeps birth year, ward and free text out (domain.md §3). */
export const protectedIdentity: Rule = (record) => {
	if (!record.protectedIdentity) return [];
	return KEPT_OUT.flatMap(({ places, label }) =>
		places
			.flatMap((place) => valuesAt(record, place))
			.filter(({ value }) => value !== null)
			.map(({ field }) => ({
				field,
				level: 'error',
				code: 'protected-identity',
				message: `Skyddad identitet: lämna ${label.toLowerCase()} tomt.`
			}))
	);
};

/** What becoming protected takes away for good is asked about before it is gone. */
export const protectedErases: Rule = (record, { before, typed }) => {
	if (!record.protectedIdentity || before?.protectedIdentity) return [];
	const gone = KEPT_OUT.filter(({ places }) =>
		places.some((place) => {
			const record = before ?? typed;
			return record && valuesAt(record, place).some(({ value }) => value !== null);
		})
	);
	if (gone.length === 0) return [];
	const what = conjunction(gone.map(({ label }) => label.toLowerCase()));
	const where = before ? 'tas bort ur ärendet och dess historik' : 'sparas inte';
	return [
		{
			field: 'protectedIdentity',
			level: 'warning',
			code: 'protected-erases',
			message: `Skyddad identitet: ${what} ${where}, och går inte att få tillbaka. Stämmer det?`
		}
	];
};
