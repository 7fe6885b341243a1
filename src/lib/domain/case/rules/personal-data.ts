import { containsPersonnummer } from '../../personnummer/personnummer';
import type { Case } from '../case';
import type { CaseField, Rule } from '../finding';

/** No field holds a personnummer or samordningsnummer, whatever it is for (domain.md §3). */
export const personalData: Rule = (record) =>
	textsOf(record)
		.filter(([, , text]) => text !== null && containsPersonnummer(String(text)))
		.map(([field, label]) => ({
			field,
			level: 'error',
			code: 'personnummer',
			message: `${label} innehåller ett personnummer. Ta bort det. Skriv inga personuppgifter.`
		}));

/** Everything that is not an enum, a date or a registered time. */
function textsOf(record: Case): [CaseField, string, string | number | null][] {
	const lists: [CaseField, string, string[]][] = [
		['deficienciesInpatient', 'Brist slutenvård', record.deficienciesInpatient],
		['deficienciesPrimary', 'Brist primärvård', record.deficienciesPrimary],
		['delayReasons', 'Orsak ej hemgång', record.delayReasons]
	];
	return [
		['number', 'Ärendenumret', record.number],
		['kommun', 'Kommun', record.kommun],
		['committee', 'Nämnd', record.committee],
		['birthYear', 'Födelseår', record.birthYear],
		['ward', 'Avdelning', record.ward],
		['healthCentre', 'Hälsocentral', record.healthCentre],
		['plan', 'Planering', record.plan],
		['note', 'Anteckningen', record.note],
		...lists.flatMap(([field, label, codes]) =>
			codes.map((code): [CaseField, string, string] => [field, label, code])
		)
	];
}
