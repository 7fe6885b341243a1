import { dateOf, type LocalDate, type Moment } from '../calendar/moment';
import { readShortDate } from '../short-date/short-date';
import { DATE_FILTERS, type CaseListAddress, type DateFilter } from './address';

const FILTERS = Object.keys(DATE_FILTERS) as DateFilter[];

/** Ends that belong together: the later must not be before the earlier. */
const SPANS: readonly (readonly [from: DateFilter, to: DateFilter])[] = [
	['from', 'to'],
	['readyFrom', 'readyTo'],
	['dischargedFrom', 'dischargedTo']
];

/** What is wrong with a date of the list's filters, by filter: plain Swedish. */
export type DateProblems = Partial<Record<DateFilter, string>>;

/**
 * The list's address with its dates read, in the same short ways as in a case (`22/11`, `igår`), and
 * what of them cannot be read: such a date stays as it was typed.
 */
export function withDatesRead(
	address: CaseListAddress,
	now: Moment
): { address: CaseListAddress; problems: DateProblems } {
	const dates: Partial<Record<DateFilter, LocalDate>> = {};
	const problems: DateProblems = {};
	for (const filter of FILTERS) {
		const reading = readShortDate(address[filter], { now, looks: 'either' });
		if (reading.is === 'read') dates[filter] = dateOf(reading.moment);
		else if (reading.is !== 'nothing') problems[filter] = reading.message;
	}
	for (const [from, to] of SPANS) {
		const [first, last] = [dates[from], dates[to]];
		if (first && last && last < first) problems[to] = 'Till och med är före från.';
	}
	return { address: { ...address, ...dates }, problems };
}
