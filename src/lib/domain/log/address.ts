import { strayWords } from '../address/strays';
import { addDays, type LocalDate } from '../calendar/moment';
import { printable } from '../format/printable';
import { readDate } from '../period/read-period';
import { eventsNamed } from './log-event';

/** What the page of the log shows, as its address says it. */
export interface LogAddress {
	/** First and last day, both included; never empty. */
	from: LocalDate;
	to: LocalDate;
	/** A part of a name, or an id; empty does not limit. */
	person: string;
	/** A group of events or one event; empty does not limit. */
	event: string;
	/** A case's number, or its id; empty does not limit. */
	caseNumber: string;
	/** From 1. */
	page: number;
}

/** Days that are shown when nobody has asked for others. */
const DAYS_AT_FIRST = 7;
const LAST_PAGE = 1_000_000;
const LONGEST = 100;

const NAMES = ['fran', 'till', 'person', 'handelse', 'arende', 'sida'];

/** Reads the address; what cannot be shown is told of in `unread`. */
export function readLogAddress(
	parameters: URLSearchParams,
	today: LocalDate,
	unread: string[] = []
): LogAddress {
	unread.push(...strayWords(parameters, NAMES));
	const text = (name: string) => (parameters.get(name) ?? '').trim().slice(0, LONGEST);
	const date = (name: string, otherwise: LocalDate) => {
		if (text(name) === '') return otherwise;
		const { value, problem } = readDate(text(name), today);
		if (problem !== null) unread.push(`Datumet ”${printable(text(name))}”: ${problem}`);
		return value ?? otherwise;
	};
	const to = date('till', today);
	const event = text('handelse');
	if (eventsNamed(event) === null && event !== '') unread.push('Den händelsen finns inte.');
	const page = Number(text('sida'));
	return {
		from: date('fran', addDays(to, 1 - DAYS_AT_FIRST)),
		to,
		person: text('person'),
		event: eventsNamed(event) === null ? '' : event,
		caseNumber: text('arende'),
		page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1
	};
}

/** The query of an address, with `?`. */
export function logQuery({ from, to, person, event, caseNumber, page }: LogAddress): string {
	const parameters = new URLSearchParams({ fran: from, till: to });
	if (person !== '') parameters.set('person', person);
	if (event !== '') parameters.set('handelse', event);
	if (caseNumber !== '') parameters.set('arende', caseNumber);
	if (page > 1) parameters.set('sida', String(page));
	return `?${parameters.toString()}`;
}

/** Whether anything but the period limits what is shown. */
export function isLimited({ person, event, caseNumber }: LogAddress): boolean {
	return person !== '' || event !== '' || caseNumber !== '';
}
