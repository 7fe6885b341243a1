import { DAY_MINUTES } from '../calendar/moment';
import { readTypedDay, type TypedDay, type TypedDays } from './typed-day';
import { readTypedTime } from './typed-time';

/** A day and, where one was typed, the time of day. */
export interface Said {
	day: TypedDay;
	time: string | null;
}

/** What a text says, in the ways it can be read; or why it says nothing; or that it is unreadable. */
export type TypedText =
	| {
			said: readonly Said[];
			/** What it can be too, where those are far off. */
			otherwise: readonly Said[];
			/** Of `said` the first has for its year what the second has for its time. */
			yearOrTime?: true;
	  }
	| { problem: string };

const TODAY: TypedDay = { is: 'offset', days: 0 };

/** Tidies a text: small letters, one space, one kind of dash. */
export function tidyTyped(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Reads what was typed for a date with or without time of day; null for what looks like none. */
export function readTypedText(text: string): TypedText | null {
	const typed = tidyTyped(text).replace(/^(\d{4}-\d\d-\d\d)t(?=\d)/, '$1 ');
	const [, before = '', clock] = /^(?:(.*[^ ,])?[ ,]+)?kl(?:ockan|\.)? ?(\d\S*)$/.exec(typed) ?? [];
	if (clock !== undefined) return atTime(before, clock);
	const lone = readLoneTime(typed);
	if (lone) return lone;
	const serial = readSerialTime(typed);
	if (serial) return serial;
	const day = readTypedDay(typed);
	const space = typed.lastIndexOf(' ');
	const timed = space < 0 ? null : atTime(typed.slice(0, space), typed.slice(space + 1));
	if (day === null) return timed;
	const days = withTime(day, null);
	if ('problem' in days) {
		const year = / (?:19|20)\d\d$/.test(typed);
		return timed && 'said' in timed && !year ? timed : loneDigits(typed, days);
	}
	if (timed && 'said' in timed && / \d{4}$/.test(typed)) {
		return { said: [...days.said, ...timed.said], otherwise: [], yearOrTime: true };
	}
	return loneDigits(typed, days);
}

/** A day with a time of day after it. */
function atTime(before: string, clock: string): TypedText | null {
	const time = readTypedTime(clock);
	const day = before === '' ? { days: [TODAY] } : readTypedDay(before.replace(/,$/, ''));
	if (time === null || day === null) return null;
	if ('problem' in day) return day;
	return 'problem' in time ? time : withTime(day, time.time);
}

function withTime(read: TypedDays, time: string | null): TypedText {
	if ('problem' in read) return read;
	const at = (day: TypedDay) => ({ day, time });
	return { said: read.days.map(at), otherwise: (read.otherwise ?? []).map(at) };
}

/** `9:30` and `930` are a time today, and `9.30` too where that is no day. */
function readLoneTime(typed: string): TypedText | null {
	if (!/^\d{1,2}[:.]\d\d(?::\d\d)?$|^\d{3}$/.test(typed)) return null;
	const today = atTime('', typed);
	const day = typed.includes('.') ? readTypedDay(typed) : null;
	if (day === null || 'problem' in day) return today;
	const days = withTime(day, null);
	if (today === null || 'problem' in today || 'problem' in days) return days;
	return { said: [...days.said, ...today.said], otherwise: [] };
}

/** Four digits are a day and month, and a time today where they are no day or one far off. */
function loneDigits(typed: string, days: TypedText): TypedText {
	const today = /^\d{4}$/.test(typed) ? atTime('', typed) : null;
	if (today === null || 'problem' in today) return days;
	return 'problem' in days ? today : { ...days, otherwise: today.said };
}

/** A day and time as a spreadsheet counts them, where the cell was shown as a number. */
function readSerialTime(typed: string): TypedText | null {
	const [, days, fraction] = /^(\d{5})[.,](\d+)$/.exec(typed) ?? [];
	const day = days === undefined ? null : readTypedDay(days);
	if (day === null || 'problem' in day) return null;
	const minutes = Math.round(Number(`0.${fraction}`) * DAY_MINUTES);
	if (minutes >= DAY_MINUTES) return null;
	const clock = [Math.floor(minutes / 60), minutes % 60];
	return withTime(day, clock.map((part) => String(part).padStart(2, '0')).join(':'));
}
