import { isLocalDate, type LocalDate } from '../calendar/moment';
import { daysInMonth } from '../calendar/month';

export const MONTHS = [
	'januari',
	'februari',
	'mars',
	'april',
	'maj',
	'juni',
	'juli',
	'augusti',
	'september',
	'oktober',
	'november',
	'december'
] as const;

/** A date written with its parts, whether or not there is such a day. */
export function dateFrom(year: number, month: number, day: number): LocalDate {
	return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}

/** Why there is no such day, in its own words; null where there is. Without year, of any year. */
export function noSuchDate(year: number | null, month: number, day: number): string | null {
	if (isLocalDate(dateFrom(year ?? 2000, month, day))) return null;
	const name = MONTHS[month - 1];
	if (name === undefined) return `Månad ${month} finns inte. Rätta datumet.`;
	if (day < 1) return 'Dag 0 finns inte. Rätta datumet.';
	if (year !== null && year < 1) return 'År 0 finns inte. Rätta datumet.';
	if (month === 2 && day === 29) return `29 februari ${year} finns inte, bara i skottår.`;
	const last =
		month === 2 && year === null ? 29 : daysInMonth(dateFrom(year ?? 2000, month, 1).slice(0, 7));
	const when = month === 2 && year !== null ? `februari ${year}` : name;
	return `${day} ${name} finns inte: ${when} har ${month === 2 && year === null ? 'högst ' : ''}${last} dagar. Rätta datumet.`;
}
