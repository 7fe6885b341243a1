import { yearOf } from '../calendar/month';
import type { Moment } from '../calendar/moment';

/** Nobody living was born longer ago than this. */
const OLDEST = 115;

/** What a typed birth year may mean: none, one, or two years a century apart. */
export function birthYearsFor(typed: string, now: Moment): number[] {
	const text = typed.trim();
	if (/^\d{4}$/.test(text)) return [Number(text)];
	if (!/^\d{2}$/.test(text)) return [];
	const year = yearOf(now);
	const century = year - (year % 100);
	return [century - 100, century]
		.map((start) => start + Number(text))
		.filter((candidate) => candidate <= year && year - candidate <= OLDEST);
}

/** A birth year of four digits, or of two where they can mean one year only; else null. */
export function readTypedYear(typed: string, now: Moment): number | null {
	const [year, ...others] = birthYearsFor(typed, now);
	return year !== undefined && others.length === 0 ? year : null;
}
