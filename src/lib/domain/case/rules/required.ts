import type { CaseField, Finding, Rule } from '../finding';
import { numberKeyOf } from '../number-key';
import { entriesOf } from './event-entries';

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
