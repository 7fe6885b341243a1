import type { LocalDate } from '../calendar/moment';
import type { DelayOwner, ListItem, ListName, Lists } from './lists';

/** A value of a list as it is chosen: its code, its name, and the heading it stands under. */
export interface ListChoice {
	value: string;
	label: string;
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
	return lists[list]
		.filter((item) => isCurrent(item, today) || chosen.includes(item.code))
		.map((item) => {
			const group = headingOf(item, lists);
			return { value: item.code, label: item.name, ...(group && { group }) };
		});
}

function isCurrent(item: ListItem, today: LocalDate): boolean {
	return (item.validFrom ?? today) <= today && today <= (item.validTo ?? today);
}

function headingOf(item: ListItem, lists: Lists): string | undefined {
	if (item.owner) return OWNER_HEADINGS[item.owner];
	return lists.hospital.find(({ code }) => code === item.hospital)?.name;
}
