import {
	addDays,
	dateOf,
	isLocalDate,
	isMoment,
	weekday,
	type LocalDate,
	type Moment
} from '../calendar/moment';

/** How a date without month or year is understood. */
export interface TypedMomentContext {
	/** Wall-clock time now, in Europe/Stockholm. */
	now: Moment;
	/** Which side of today an incomplete date is looked for; today counts as both. */
	nearest: 'past' | 'future';
}

const WORDS: Readonly<Record<string, number>> = {
	idag: 0,
	igår: -1,
	förrgår: -2,
	imorgon: 1,
	övermorgon: 2
};
const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

/**
 * Reads a moment the way it is jotted down beside a phone: `2019-12-03 10:30`, `20191203`,
 * `3/12`, `0312`, `3` (the nearest such day), `igår`, `ti`, `-3`, each alone or followed by a
 * time (`10:30`, `1030`, `930`, `9`); `nu` is this minute, and a lone `9:30` is today.
 * Null for what cannot be a date and time.
 */
export function readTypedMoment(text: string, context: TypedMomentContext): Moment | null {
	const typed = text
		.trim()
		.toLowerCase()
		.replace(/^i (dag|går|morgon)/, 'i$1');
	if (typed === 'nu') return context.now.slice(0, 16);
	const whole = typed.replace('t', ' ');
	if (isMoment(whole)) return whole;

	const [first = '', ...rest] = typed.split(/\s+/).filter((part) => !/^kl\.?$/.test(part));
	if (rest.length > 1) return null;
	if (rest.length === 0 && /^\d{1,2}[:.]\d{2}$/.test(first)) {
		return withTime(dateOf(context.now), first);
	}
	const date = readDate(first, context);
	if (date === null) return null;
	return rest[0] === undefined ? date : withTime(date, rest[0]);
}

/** Reads a date in the same short ways; null for what is no date, or carries a time. */
export function readTypedDate(text: string, context: TypedMomentContext): LocalDate | null {
	const moment = readTypedMoment(text, context);
	return moment !== null && isLocalDate(moment) ? moment : null;
}

function withTime(date: LocalDate, text: string): Moment | null {
	const parts =
		/^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/.exec(text) ?? /^(\d{1,2})(\d{2})?$/.exec(text);
	if (!parts) return null;
	const clock = [parts[1] ?? '0', parts[2] ?? '00', ...(parts[3] ? [parts[3]] : [])];
	const moment = `${date} ${clock.map((part) => part.padStart(2, '0')).join(':')}`;
	return isMoment(moment) ? moment : null;
}

function readDate(text: string, { now, nearest }: TypedMomentContext): LocalDate | null {
	const today = dateOf(now);
	const word = WORDS[text];
	if (word !== undefined) return addDays(today, word);
	if (/^[+-]\d{1,3}$/.test(text)) return addDays(today, Number(text));

	const full = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(text);
	if (full) {
		const date = `${(full[1] ?? '').padStart(4, '20')}-${full[2]}-${full[3]}`;
		return isLocalDate(date) ? date : null;
	}
	const matches = partialDate(text);
	return matches && nearestDate(today, nearest, matches);
}

/** What a date must satisfy to be the day, day and month, or weekday that was typed. */
function partialDate(text: string): ((date: LocalDate) => boolean) | null {
	const index = text.length < 2 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(text));
	if (index >= 0) return (date) => weekday(date) === index + 1;
	const parts = /^(\d{1,2})[/.](\d{1,2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
	const day = (parts?.[1] ?? text).padStart(2, '0');
	if (parts) {
		const ending = `-${(parts[2] ?? '').padStart(2, '0')}-${day}`;
		return (date) => date.endsWith(ending);
	}
	return /^\d{1,2}$/.test(text) ? (date) => date.endsWith(`-${day}`) : null;
}

/** Long enough to meet every 29 February, also around a year that skips one. */
const DAYS_TO_LOOK = 8 * 366;

function nearestDate(
	today: LocalDate,
	nearest: 'past' | 'future',
	matches: (date: LocalDate) => boolean
): LocalDate | null {
	const step = nearest === 'past' ? -1 : 1;
	for (let days = 0; days <= DAYS_TO_LOOK; days++) {
		const date = addDays(today, step * days);
		if (matches(date)) return date;
	}
	return null;
}
