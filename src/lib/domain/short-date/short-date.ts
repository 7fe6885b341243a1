import {
	addDays,
	compareMoments,
	dateOf,
	daysBetween,
	weekday,
	type LocalDate,
	type Moment
} from '../calendar/moment';
import { yearOf } from '../calendar/month';
import { disjunction } from '../format/conjunction';
import { meantDays, type DateLight, type MeantDays } from './date-light';
import { nearestDay } from './day-pattern';
import { readTypedText, tidyTyped, type Said, type TypedText } from './typed-text';
import { readTypedTime } from './typed-time';

export type { DateLight } from './date-light';

/** What a typed date comes to. */
export type DateReading =
	| { is: 'nothing' }
	/** One date, with a time of day if one was typed. */
	| { is: 'read'; moment: Moment }
	/** It is for whoever typed it to say: the readings there are, at least one. */
	| { is: 'asked'; choices: readonly Moment[]; message: string }
	/** Plain Swedish that says what is wrong. */
	| { is: 'refused'; message: string };

const UNREADABLE = 'Skriv datum och gärna klockslag, till exempel 2026-01-31 14:30.';
const NO_DATE = 'Skriv ett datum utan klockslag, till exempel 2026-01-31.';
const NOTHING_BEFORE = 'Det finns inget datum före att upprepa. Skriv datumet.';

/**
 * Reads a date, with or without a time of day, the way it is jotted down beside a phone:
 * `2019-12-03 10:30`, `3/12`, `3 dec`, `0312`, `3`, `igår`, `ti`, `i tisdags`, `-3`, each alone or
 * followed by a time (`10:30`, `1030`, `930`, `kl 9`); `nu` is this minute, a lone time is today,
 * and `=` is the date before. What can mean several days is never guessed: it is asked about.
 */
export function readShortMoment(text: string, light: DateLight): DateReading {
	const typed = tidyTyped(text);
	if (typed === '') return { is: 'nothing' };
	if (/^(?:just )?nu$/.test(typed)) return { is: 'read', moment: light.now.slice(0, 16) };
	if (typed.startsWith('=')) return readSame(typed.slice(1).trim(), light);
	const read = readTypedText(text);
	if (read === null) return { is: 'refused', message: UNREADABLE };
	return 'problem' in read ? { is: 'refused', message: read.problem } : resolve(read, light);
}

/** Reads a date in the same short ways, refusing a time of day. */
export function readShortDate(text: string, light: DateLight): DateReading {
	const typed = tidyTyped(text);
	if (/^(?:just )?nu$/.test(typed)) return { is: 'read', moment: dateOf(light.now) };
	if (typed === '' || typed === '=') {
		const before = light.before == null ? null : dateOf(light.before);
		return readShortMoment(typed, { ...light, before });
	}
	const read = readTypedText(text);
	if (read === null) return { is: 'refused', message: NO_DATE };
	if ('problem' in read) return { is: 'refused', message: read.problem };
	const dates = withoutTimes(read);
	return dates ? resolve(dates, light) : { is: 'refused', message: NO_DATE };
}

function withoutTimes({ said, otherwise }: Exclude<TypedText, { problem: string }>) {
	const untimed = (one: Said) => one.time === null;
	const dates = said.filter(untimed);
	return dates.length > 0 ? { said: dates, otherwise: otherwise.filter(untimed) } : null;
}

/** `=` alone or with a time of its own. */
function readSame(rest: string, { before }: DateLight): DateReading {
	if (before == null) return { is: 'refused', message: NOTHING_BEFORE };
	if (rest === '') return { is: 'read', moment: before };
	const time = readTypedTime(rest.replace(/^kl(?:ockan|\.)? ?/, ''));
	if (time === null) return { is: 'refused', message: UNREADABLE };
	if ('problem' in time) return { is: 'refused', message: time.problem };
	return { is: 'read', moment: `${dateOf(before)} ${time.time}` };
}

/** A way to read a text: the moments it may be, and why one alone is asked about. */
interface Meant extends Pick<MeantDays, 'ask'> {
	moments: Moment[];
	/** They lie where the light says. */
	fits: boolean;
}

function resolve(
	{ said, otherwise, yearOrTime }: Exclude<TypedText, { problem: string }>,
	light: DateLight
): DateReading {
	const ways = (yearOrTime ? yearsOrTimes(said, light) : said).map((one) => meantBy(one, light));
	const fitting = ways.filter(({ fits }) => fits);
	const meant = ways.length === 1 ? ways : fitting;
	const moments = distinct((meant.length > 0 ? meant : ways).flatMap((way) => way.moments));
	const ask = meant.find((way) => way.ask !== null)?.ask ?? null;
	const [only] = moments;
	const sure = only !== undefined && moments.length === 1 && ask === null;
	if (sure && !(otherwise.length > 0 && isFar(only, light))) return { is: 'read', moment: only };
	const others = otherwise.map((one) => meantBy(one, light)).filter(({ fits }) => fits);
	const choices = distinct([...moments, ...others.flatMap((way) => way.moments)]);
	return { is: 'asked', choices, message: question(choices, ask) };
}

/** How far a two-digit year may lie from now before its digits may be meant the other way around. */
const FAR_DAYS = 366;

/** Whether a date of a two-digit year may rather be written the other way around. */
function isFar(moment: Moment, { now }: DateLight): boolean {
	return Math.abs(daysBetween(moment, now)) > FAR_DAYS;
}

/** How far back four digits after a day and month may be a year as well as a time of day. */
const YEARS_BACK = 20;

/** `3/11 2026` is of this year or the next; `3/11 2030` is half past eight; `3/11 2015` may be either. */
function yearsOrTimes(said: readonly Said[], { now }: DateLight): readonly Said[] {
	const { day } = said[0] ?? {};
	if (day?.is !== 'date') return said;
	const year = yearOf(day.date);
	const thisYear = yearOf(now);
	if (Math.abs(year - thisYear) <= 1) return said.slice(0, 1);
	return year < thisYear - YEARS_BACK || year > thisYear ? said.slice(1) : said;
}

function meantBy({ day, time }: Said, light: DateLight): Meant {
	const today = dateOf(light.now);
	const at = (date: LocalDate): Moment => (time === null ? date : `${date} ${time}`);
	switch (day.is) {
		case 'date':
			return exact(at(day.date), light);
		case 'offset':
			return exact(at(addDays(today, day.days)), light);
		case 'beside': {
			const date = nearestDay({ weekday: day.weekday }, addDays(today, day.step), day.step);
			return exact(at(date ?? today), light);
		}
		case 'pattern': {
			const { days, ask } = meantDays(day.pattern, light);
			return { moments: days.map(at), ask, fits: ask !== 'outside' };
		}
	}
}

function exact(moment: Moment, light: DateLight): Meant {
	const { from, until, looks, now } = light;
	const early = from != null && compareMoments(moment, from) < 0;
	const late =
		(until != null && compareMoments(moment, until) > 0) ||
		(looks === 'back' && compareMoments(moment, now) > 0);
	return { moments: [moment], ask: null, fits: !early && !late };
}

function distinct(moments: readonly Moment[]): Moment[] {
	return [...new Set(moments)].toSorted();
}

const WHY: Readonly<Record<NonNullable<MeantDays['ask']>, string>> = {
	outside: 'Datumet passar inte med ärendets andra datum. ',
	'not-yet': 'Dagen har inte varit än i år. ',
	'leap-day': '29 februari finns bara i skottår. '
};

function question(choices: readonly Moment[], ask: MeantDays['ask']): string {
	const why = ask === null ? '' : WHY[ask];
	if (choices.length === 0) return `${why}Skriv hela datumet.`;
	return `${why}Menar du ${disjunction(choices.map(inWords))}? Skriv hela datumet.`;
}

const DAYS = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];

/** A reading as it is offered: `ons 2026-11-25 09:30`. */
function inWords(moment: Moment): string {
	return `${DAYS[weekday(dateOf(moment)) - 1] ?? ''} ${moment}`;
}
