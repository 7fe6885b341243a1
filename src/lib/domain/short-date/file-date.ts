import { isMoment, type Moment } from '../calendar/moment';
import { readTypedText, type Said } from './typed-text';

/** A date of a file, or why it is none. */
export type FileDate = { moment: Moment } | { problem: string };

const NO_DATE = 'Det här är inget datum. Skriv som 2019-12-04 eller 2019-12-04 10:30.';
const NO_YEAR =
	'Datumet saknar ett årtal med fyra siffror, och en fil gissar inget. Skriv som 2019-12-04 eller 2019-12-04 10:30.';

/**
 * Reads a date of a file (domain.md §8) with or without time of day: the ways of the form that
 * carry a year of four digits, and a day as a spreadsheet counts it. Nothing is read in the light of
 * today: a file says the same whenever it is read.
 */
export function readFileDate(text: string): FileDate {
	const read = readTypedText(text);
	if (read === null) return { problem: NO_DATE };
	if ('problem' in read) return read;
	const dates = read.said.filter(({ day }) => day.is === 'date' && day.year !== 'two');
	const [first] = dates;
	if (first === undefined) {
		const fromToday = read.said.some(({ day }) => day.is === 'offset' || day.is === 'beside');
		return { problem: fromToday ? NO_DATE : NO_YEAR };
	}
	return dates.length === 1 && !isMonthFirst(text) ? atDate(first) : { problem: eitherWay(first) };
}

/** `4/11/2026` is the fourth of November here, and the eleventh of April elsewhere. */
function isMonthFirst(text: string): boolean {
	const [, first, second] = /^\s*(\d{1,2})\/(\d{1,2})[/ ]\d{4}/.exec(text) ?? [];
	return first !== second && Number(first) <= 12 && Number(second) <= 12;
}

function atDate({ day, time }: Said): FileDate {
	const date = day.is === 'date' ? day.date : '';
	const moment = time === null ? date : `${date} ${time}`;
	return isMoment(moment) ? { moment } : { problem: NO_DATE };
}

function eitherWay({ day }: Said): string {
	const date = day.is === 'date' ? day.date : '';
	return `Dag och månad kan vara tvärtom. Skriv ${date} om det är den dagen.`;
}
