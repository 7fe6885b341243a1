import {
	PAYMENT_EXCEPTION_LABELS,
	SHORT_STAY_LABELS,
	SIP_OUTCOME_LABELS
} from '../../domain/case/labels';
import type { LocalDate } from '../../domain/calendar/moment';
import { isCurrent } from '../../domain/lists/is-current';
import type { DelayOwner, ListItem, ListName, Lists } from '../../domain/lists/lists';
import { labelOptions, type Option } from '../controls/option';

const OWNER_HEADINGS: Readonly<Record<DelayOwner, string>> = {
	intern: 'Intern (kommun)',
	region: 'Extern (region)',
	individ: 'Extern (individ)',
	övrigt: 'Övrigt'
};

/** The values of a list that can be chosen on a day, and those already `chosen`. */
export function listOptions(
	lists: Lists,
	list: ListName,
	chosen: readonly string[],
	today: LocalDate
): Option[] {
	return lists[list]
		.filter((item) => isCurrent(item, today) || chosen.includes(item.code))
		.map((item) => {
			const group = headingOf(item, lists);
			return { value: item.code, label: item.name, ...(group && { group }) };
		});
}

function headingOf(item: ListItem, lists: Lists): string | undefined {
	if (item.owner) return OWNER_HEADINGS[item.owner];
	return lists.hospital.find(({ code }) => code === item.hospital)?.name;
}

export const SIP_OUTCOME_OPTIONS = labelOptions(SIP_OUTCOME_LABELS);
export const SHORT_STAY_OPTIONS = labelOptions(SHORT_STAY_LABELS);
export const PAYMENT_EXCEPTION_OPTIONS = labelOptions(PAYMENT_EXCEPTION_LABELS);
export const ANSWER_OPTIONS: Option[] = [
	{ value: 'canReceive', label: 'Kan ta emot' },
	{ value: 'cannotReceive', label: 'Kan inte ta emot' }
];
