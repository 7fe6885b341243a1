import { choiceOf, choiceText } from '../lists/choice-text';
import type { ListItem, ListName, Lists } from '../lists/lists';
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

/** Something of a list as it can be written. */
interface Written {
	value: string;
	label: string;
	name: string;
	otherNames: readonly string[];
	group?: string;
}

/**
 * The form with the value of a list in place of its name, where it was written without the help of
 * a script. What is only a part of a name is entered as what it most likely means, and `meant` asks
 * whether it does: nothing is saved that its reader has not seen.
 */
export function withNamedChoices(
	values: CaseFormValues,
	lists: Lists
): { values: CaseFormValues; meant: FormFinding[] } {
	const meant: FormFinding[] = [];
	const read = (field: string, text: string, choices: readonly Written[]): string => {
		if (text.trim() === '') return text;
		const whole = choiceOf(text, choices);
		const [likely] = whole ? [] : ranked(choices, text);
		if (likely) meant.push(question(field, text, choiceText(likely, choices)));
		return (whole ?? likely)?.value ?? text;
	};
	const named = { ...values };
	for (const field of WRITTEN) named[field] = read(field, values[field], choicesIn(lists[field]));
	return { values: withWrittenDeficiency(named, lists, read), meant };
}

/** The value in place of its whole name, in an input where one of a list is written. */
export function codeOfName(lists: Lists, input: string, text: string): string {
	const field = WRITTEN.find((one) => one === input);
	return (field && choiceOf(text, choicesIn(lists[field]))?.value) ?? text;
}

/** A deficiency that is written stands among the chosen ones of the first kind. */
function withWrittenDeficiency(
	values: CaseFormValues,
	lists: Lists,
	read: (field: string, text: string, choices: readonly Written[]) => string
): CaseFormValues {
	const [first] = DEFICIENCY_FIELDS;
	const known = new Set(lists[DEFICIENCY_LISTS[0]].map(({ code }) => code));
	const [written] = values[first].filter((text) => !known.has(text));
	if (written === undefined) return values;
	const choices = DEFICIENCY_FIELDS.flatMap((field, kind) =>
		choicesIn(lists[DEFICIENCY_LISTS[kind] ?? DEFICIENCY_LISTS[0]], DEFICIENCY_KINDS[kind]).map(
			(choice) => ({ ...choice, value: addedDeficiency(field, choice.value) })
		)
	);
	const chosen = read(first, written, choices);
	const others = values[first].filter((text) => text !== written);
	return withDeficiency({ ...values, [first]: others }, chosen);
}

function choicesIn(items: readonly ListItem[], group?: string): Written[] {
	return items.map(({ code, name, formerNames }) => ({
		...{ value: code, label: name, name },
		otherNames: [...formerNames, code],
		...(group && { group })
	}));
}

function question(field: string, text: string, name: string): FormFinding {
	const where = (FIELD_LABELS as Readonly<Record<string, string>>)[field] ?? '';
	const message = `Menar du ”${name}”? Du skrev ”${text.trim()}”. Spara igen om det stämmer.`;
	return { field, where, level: 'error', message };
}
