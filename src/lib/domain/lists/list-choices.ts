import type { LocalDate } from '../calendar/moment';
import { paperCodes } from './paper-code';
import type { DelayOwner, ListItem, ListName, Lists } from './lists';
import { isCurrent } from './current';

/** A value of a list as it is chosen: its code, its name, and the heading it stands under. */
export interface ListChoice {
	value: string;
	label: string;
	/** What it can be typed as besides: its code, its earlier names and what the paper form calls it. */
	otherNames: readonly string[];
	group?: string;
}

const OWNER_HEADINGS: Readonly<Record<DelayOwner, string>> = {
	intern: 'Intern (kommun)',
	region: 'Extern (region)',
	individ: 'Extern (individ)',
	övrigt: 'Övrigt'
};

/** The values of a list that can be chosen on a day, and those already `chosen`. */
export function listChoices(
	lists: Lists,
	list: ListName,
	chosen: readonly string[],
	today: LocalDate
): ListChoice[] {
	const onPaper = paperCodes(lists, list, today);
	return lists[list]
		.filter((item) => isCurrent(item, today) || chosen.includes(item.code))
		.map((item) => {
			const group = headingOf(item, lists);
			const { code, name, formerNames } = item;
			const printed = onPaper.get(code);
			const otherNames = [...formerNames, code, ...(printed ? [printed] : [])];
			return { value: code, label: name, otherNames, ...(group && { group }) };
		});
}

function headingOf(item: ListItem, lists: Lists): string | undefined {
	if (item.owner) return OWNER_HEADINGS[item.owner];
	return lists.hospital.find(({ code }) => code === item.hospital)?.name;
}

/** The values of each list that have been used of late, the most used first. */
export type MostUsed = Partial<Record<ListName, string[]>>;
