import type { LocalDate } from '../calendar/moment';
import type { ListItem, ListName, Lists } from './lists';
import { isCurrent } from './current';

/** The letter that a list has on the paper form; its values are numbered after it: P3, O2. */
export const PAPER_LETTERS = {
	plan: 'P',
	delayReason: 'O',
	deficiencyInpatient: 'S',
	deficiencyPrimary: 'V'
} as const satisfies Partial<Record<ListName, string>>;

const LETTERS: Partial<Readonly<Record<ListName, string>>> = PAPER_LETTERS;

/** What the paper form that is printed on a day calls the values of a list, by their code. */
export function paperCodes(
	lists: Lists,
	list: ListName,
	day: LocalDate
): ReadonlyMap<string, string> {
	const letter = LETTERS[list];
	if (letter === undefined) return new Map();
	const printed = lists[list].filter((item) => isCurrent(item, day));
	return new Map(printed.map(({ code }, at) => [code, `${letter}${at + 1}`]));
}

/** The value that the paper form of a day calls so; undefined for what is no such code. */
export function itemOfPaperCode(
	lists: Lists,
	list: ListName,
	text: string,
	day: LocalDate
): ListItem | undefined {
	const typed = text.trim().toUpperCase();
	const codes = paperCodes(lists, list, day);
	return lists[list].find(({ code }) => codes.get(code) === typed);
}
