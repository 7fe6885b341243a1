import { containsPersonnummer } from '../../personnummer/personnummer';
import { suspectsIn } from '../../personnummer/suspected';
import type { Case } from '../case';
import { FIELD_VALUES, nameOfValue } from '../field-values';
import type { CaseField, Rule } from '../finding';
import { valuesAt } from '../values-at';

/** No field holds a personnummer or samordningsnummer, whatever it is for (domain.md §3). */
export const personalData: Rule = (record, { before }) => {
	const written = new Set(before?.notes.map(({ text }) => text));
	return textsOf({ ...record, notes: record.notes.filter(({ text }) => !written.has(text)) })
		.filter(({ text }) => containsPersonnummer(text))
		.map(({ field, label }) => ({
			field,
			level: 'error',
			code: 'personnummer',
			message: `${label} innehåller ett personnummer. Ta bort det. Skriv inga personuppgifter.`
		}));
};

/** What in the note may lead to a person, without it being certain that it does. */
export const suspectedPersonalData: Rule = (record, { before }) =>
	newNotes(record, before).flatMap(({ text, nth }) =>
		suspectsIn(text).map(({ code, what }) => ({
			field: `notes.${nth}.text`,
			level: 'warning',
			code,
			message: `Anteckningen innehåller ${what}. Ta bort det om det rör en person.`
		}))
	);

/** The notes that were not written before, and where they stand. */
function newNotes({ notes }: Case, before: Case | null | undefined) {
	const written = new Set(before?.notes.map(({ text }) => text));
	return notes.map(({ text }, nth) => ({ text, nth })).filter(({ text }) => !written.has(text));
}

/** What a case holds in words or figures: not its dates, its fixed codes and its box. */
const WRITTEN = FIELD_VALUES.filter(
	({ meaning }) => meaning && ['text', 'birthYear', 'list'].includes(meaning.kind)
);

function textsOf(record: Case): { field: CaseField; label: string; text: string }[] {
	const texts = WRITTEN.flatMap((value) =>
		value.places
			.flatMap((place) => valuesAt(record, place))
			.filter((one) => one.value !== null)
			.map((one) => ({ field: one.field, label: nameOfValue(value), text: String(one.value) }))
	);
	return [{ field: 'kommun', label: 'Kommun', text: record.kommun }, ...texts];
}
