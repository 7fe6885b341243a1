import type { LocalDate } from '../calendar/moment';
import { choiceOf, choiceText } from '../lists/choice-text';
import { listChoices, type ListChoice } from '../lists/list-choices';
import type { ListName, Lists } from '../lists/lists';
import { ranked } from '../type-ahead/rank';
import {
	DEFICIENCY_FIELDS,
	DEFICIENCY_KINDS,
	addedDeficiency,
	withDeficiency
} from './added-deficiency';
import type { FormFinding } from './judge';
import { FIELD_LABELS } from './labels';
import type { CaseFormValues } from './values';

/** The fields where one of a list is written, and their lists. */
const WRITTEN = ['ward', 'healthCentre', 'plan', 'delayReason'] as const satisfies ListName[];
const DEFICIENCY_LISTS = ['deficiencyInpatient', 'deficiencyPrimary'] as const;

/** What can be written in a field. */
interface Choices {
	/** Of the day. */
	now: readonly Written[];
	/** With what only stands there still. */
	all: readonly Written[];
}

type Written = ListChoice & { name: string };

/**
 * The form with the value of a list in place of its name, where it was written without the help of
 * a script. What is only a part of a name is entered as what it most likely means, and `meant` asks
 * whether it does: nothing is saved that its reader has not seen.
 */
export function withNamedChoices(
	values: CaseFormValues,
	lists: Lists,
	today: LocalDate
): { values: CaseFormValues; meant: FormFinding[] } {
	const meant: FormFinding[] = [];
	const read: Reading = (field, text, { now, all }) => {
		if (text.trim() === '') return text;
		const whole = choiceOf(text, now) ?? choiceOf(text, all);
		const [likely] = whole ? [] : ranked(now, text);
		if (likely) meant.push(question(field, text, choiceText(likely, now)));
		return (whole ?? likely)?.value ?? text;
	};
	const named = { ...values };
	for (const field of WRITTEN) {
		named[field] = read(field, values[field], choicesIn(lists, field, today));
	}
	return { values: withWrittenDeficiency(named, { lists, today, read }), meant };
}

/** Gives the value that a text in a field is taken for. */
type Reading = (field: string, text: string, choices: Choices) => string;

/** The form with the values of lists in place of their whole names; what is no whole name stays. */
export function withCodes(
	values: CaseFormValues,
	known: { lists: Lists; today: LocalDate }
): CaseFormValues {
	const coded = { ...values };
	for (const field of WRITTEN) coded[field] = codeOfName(known, field, values[field]);
	return coded;
}

/** The value in place of its whole name, in an input where one of a list is written. */
export function codeOfName(
	{ lists, today }: { lists: Lists; today: LocalDate },
	input: string,
	text: string
): string {
	const field = WRITTEN.find((one) => one === input);
	if (!field) return text;
	const { now, all } = choicesIn(lists, field, today);
	return (choiceOf(text, now) ?? choiceOf(text, all))?.value ?? text;
}

/** A deficiency that is written stands among the chosen ones of the first kind. */
function withWrittenDeficiency(
	values: CaseFormValues,
	{ lists, today, read }: { lists: Lists; today: LocalDate; read: Reading }
): CaseFormValues {
	const [first] = DEFICIENCY_FIELDS;
	const known = new Set(lists[DEFICIENCY_LISTS[0]].map(({ code }) => code));
	const [written] = values[first].filter((text) => !known.has(text));
	if (written === undefined) return values;
	const kinds = DEFICIENCY_FIELDS.map((field, kind) => {
		const group = DEFICIENCY_KINDS[kind] ?? '';
		const ofKind = (choices: readonly Written[]) =>
			choices.map((one) => ({ ...one, group, value: addedDeficiency(field, one.value) }));
		const { now, all } = choicesIn(lists, DEFICIENCY_LISTS[kind] ?? DEFICIENCY_LISTS[0], today);
		return { now: ofKind(now), all: ofKind(all) };
	});
	const chosen = read(first, written, {
		now: kinds.flatMap(({ now }) => now),
		all: kinds.flatMap(({ all }) => all)
	});
	const others = values[first].filter((text) => text !== written);
	return withDeficiency({ ...values, [first]: others }, chosen);
}

function choicesIn(lists: Lists, list: ListName, today: LocalDate): Choices {
	const written = (chosen: readonly string[]) =>
		listChoices(lists, list, chosen, today).map((one) => ({ ...one, name: one.label }));
	return { now: written([]), all: written(lists[list].map(({ code }) => code)) };
}

function question(field: string, text: string, name: string): FormFinding {
	const where = (FIELD_LABELS as Readonly<Record<string, string>>)[field] ?? '';
	const message = `Menar du ”${name}”? Du skrev ”${text.trim()}”. Spara igen om det stämmer.`;
	return { field, where, level: 'error', message };
}
