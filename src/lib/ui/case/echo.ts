import { dateOf, timeOf, weekday, type Moment } from '../../domain/calendar/moment';

const DAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

/** What a typed moment was understood as: its weekday, and all of it when typed in short. */
export function echoOf(moment: Moment, typed: string): string {
	const day = DAYS[weekday(dateOf(moment)) - 1] ?? '';
	if (moment === typed.trim()) return day;
	const time = timeOf(moment);
	return `${day} ${dateOf(moment)}${time === null ? '' : ` kl. ${time}`}`;
}

/** What a typed birth year was understood as, with the age it makes this year. */
export function echoOfYear(year: number, thisYear: number): string {
	return `${year}, ${thisYear - year} år i år`;
}
