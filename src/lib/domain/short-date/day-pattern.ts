import { addDays, isLocalDate, weekday, type LocalDate } from '../calendar/moment';
import { addMonths, monthOf } from '../calendar/month';

/** What is said of a day that is not said in full. */
export interface DayPattern {
	/** ISO weekday: 1 = Monday … 7 = Sunday. */
	weekday?: number;
	/** Day of the month. */
	day?: number;
	month?: number;
}

/** Long enough to meet every 29 February, also around a year that skips one. */
const YEARS_TO_LOOK = 9;

/** The last such day up to and with a date, or the first from it on; null where there is none near. */
export function nearestDay(pattern: DayPattern, from: LocalDate, step: -1 | 1): LocalDate | null {
	if (pattern.day === undefined) {
		return (
			Array.from({ length: 7 }, (_, days) => addDays(from, step * days)).find((date) =>
				fits(pattern, date)
			) ?? null
		);
	}
	const day = String(pattern.day).padStart(2, '0');
	const first = pattern.month === undefined ? 0 : monthsTo(pattern.month, from, step);
	const pace = pattern.month === undefined ? 1 : 12;
	for (let months = first; months <= YEARS_TO_LOOK * 12; months += pace) {
		const date = `${addMonths(monthOf(from), step * months)}-${day}`;
		if (!isLocalDate(date) || !fits(pattern, date)) continue;
		if (step === 1 ? date >= from : date <= from) return date;
	}
	return null;
}

function fits(pattern: DayPattern, date: LocalDate): boolean {
	return pattern.weekday === undefined || weekday(date) === pattern.weekday;
}

/** How many months there are to the nearest month of that number, that of the date included. */
function monthsTo(month: number, from: LocalDate, step: -1 | 1): number {
	return (step * (month - Number(from.slice(5, 7))) + 12) % 12;
}
