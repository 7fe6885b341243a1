import { containsPersonnummer } from '../../personnummer/personnummer';
import type { Case } from '../case';
import type { WrittenKey } from '../field-types';
import { FIELD_VALUES, nameOfValue } from '../field-values';
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

/** What a case holds in words or figures: not its dates, its fixed codes and its box. */
const WRITTEN = FIELD_VALUES.filter(
	({ meaning }) => meaning && ['text', 'birthYear', 'list'].includes(meaning.kind)
);

function textsOf(record: Case): [CaseField, string, string | number | null][] {
	return [
		['kommun', 'Kommun', record.kommun],
		...WRITTEN.flatMap((value) =>
			(value.places as readonly WrittenKey[]).flatMap((key) =>
				[record[key]]
					.flat()
					.map((text): [CaseField, string, string | number | null] => [
						key,
						nameOfValue(value),
						text
					])
			)
		)
	];
}
