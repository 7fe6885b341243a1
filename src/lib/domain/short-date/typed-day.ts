import {
	dateFromDayNumber,
	dayNumber,
	isLocalDate,
	weekday as weekdayOf,
	type LocalDate
} from '../calendar/moment';
import type { DayPattern } from './day-pattern';
import { dateFrom, MONTHS, noSuchDate } from './no-such-date';

/** A day as it was typed, before anything is known of when that was. */
export type TypedDay =
	/** A date with its year: of four digits, of two, or as a spreadsheet counts days. */
	| { is: 'date'; date: LocalDate; year: 'four' | 'two' | 'serial' }
	/** Days from today: `igår`, `-3`. */
	| { is: 'offset'; days: number }
	/** The weekday before or after today: `i tisdags`, `på fredag`. */
	| { is: 'beside'; weekday: number; step: -1 | 1 }
	/** What is said of it: `22`, `22/11`, `ti`. */
	| { is: 'pattern'; pattern: DayPattern };

/** The ways a day can be read, or why it is no day. */
export type TypedDays =
	| {
			days: readonly TypedDay[];
			/** What it can be too, where those are far off. */
			otherwise?: readonly TypedDay[];
	  }
	| { problem: string };

type Reader = (text: string) => TypedDays | null;

/** The ways a day typed alone can be read; null for what looks like none. `text` is tidy. */
export function readTypedDay(text: string): TypedDays | null {
	for (const read of READERS) {
		const found = read(text);
		if (found) return found;
	}
	return null;
}

const WORDS = new Map<string, readonly number[]>(
	Object.entries({
		...{ idag: [0], imorse: [0], iförmiddag: [0], ieftermiddag: [0], ikväll: [0] },
		...{ igår: [-1], igårmorse: [-1], igårkväll: [-1], igåreftermiddag: [-1] },
		...{ förrgår: [-2], iförrgår: [-2], imorgon: [1], imorron: [1] },
		...{ övermorgon: [2], iövermorgon: [2], inatt: [-1, 0] }
	})
);
const NUMBERS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju'];
const APART =
	/^(?:(om) )?(?:för )?(\d{1,3}|en|två|tre|fyra|fem|sex|sju) (dag|dagar|dygn|vecka|veckor)( sedan| sen)?$/;

const readRelative: Reader = (text) => {
	const word = WORDS.get(text.replaceAll(' ', ''));
	if (word) return { days: word.map((days) => ({ is: 'offset', days })) };
	if (/^[+-] ?\d{1,3}$/.test(text)) {
		return { days: [{ is: 'offset', days: Number(text.replace(' ', '')) }] };
	}
	const [, ahead, count = '', unit = '', back] = APART.exec(text) ?? [];
	if ((ahead === undefined) === (back === undefined)) return null;
	const named = NUMBERS.indexOf(count);
	const days = (named < 0 ? Number(count) : named) * (unit.startsWith('v') ? 7 : 1);
	return { days: [{ is: 'offset', days: back === undefined ? days : -days }] };
};

const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

/** What after a weekday is a time of day rather than a date. */
const A_TIME = /^\d{3,4}$|^(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?$/;

/** A weekday alone, or before a date, which then must fall on it. */
const readWeekday: Reader = (text) => {
	const [, before, name = '', rest] =
		/^(?:(i|på) )?([a-zåäö]{2,7})[.,]?(?: (?:den )?(.+))?$/.exec(text) ?? [];
	const stem = before === 'i' ? name.replace(/s$/, '') : name;
	const weekday = WEEKDAYS.findIndex((day) => name !== '' && day.startsWith(stem)) + 1;
	if (weekday === 0 || (before === 'i') !== (stem !== name)) return null;
	if (rest !== undefined) return A_TIME.test(rest) ? null : onWeekday(weekday, rest);
	if (before) return { days: [{ is: 'beside', weekday, step: before === 'i' ? -1 : 1 }] };
	return { days: [{ is: 'pattern', pattern: { weekday } }] };
};

function onWeekday(weekday: number, rest: string): TypedDays | null {
	const read = readTypedDay(rest);
	if (read === null || 'problem' in read) return read;
	const days = read.days.flatMap((day): TypedDay[] => {
		if (day.is === 'pattern') return [{ is: 'pattern', pattern: { ...day.pattern, weekday } }];
		return day.is === 'date' && weekdayOf(day.date) === weekday ? [day] : [];
	});
	if (days.length > 0) return { days };
	return { problem: 'Datumet är inte den veckodagen. Rätta det ena.' };
}

/** `2026-11-22`, `2026/11/4`, `20261122`. */
const readYearFirst: Reader = (text) => {
	const parts =
		/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
		/^((?:19|20)\d\d)()(\d\d)(\d\d)$/.exec(text);
	if (!parts) return null;
	const [, year, separator, month, day] = parts;
	const read = dated([[Number(year), Number(month), Number(day), 'four']]);
	// Eight digits may begin with the day: `19112026`.
	return separator === '' && 'problem' in read ? null : read;
};

/** `3/11-26`, `3/11/2026`, `22-11-26`, `3/11 2026`, `22112026`. */
const readYearLast: Reader = (text) => {
	const parts =
		/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text) ??
		/^(\d{1,2})([/.])(\d{1,2}) ?- ?(\d{4}|\d\d)$/.exec(text) ??
		/^(\d{1,2})([-/.])(\d{1,2}) (\d{4}|2[4-9]|[3-9]\d)$/.exec(text) ??
		/^(\d\d)()(\d\d) ?(\d{4})$/.exec(text);
	if (!parts) return null;
	const [first, month, last] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
	if (parts[4]?.length === 4) return dated([[last, month, first, 'four']]);
	const dayFirst = [2000 + last, month, first, 'two'] as const;
	const yearFirst = [2000 + first, month, last, 'two'] as const;
	const dashes = /^\d\d-\d{1,2}-\d\d$/.test(text);
	return dated(dashes ? [dayFirst, yearFirst] : [dayFirst]);
};

const MONTH_NAMES = MONTHS.map((name) => [name, name.slice(0, 3), name.slice(0, 4)]);

/** `3 nov`, `den 3:e november 2026`, `3 nov -26`. */
const readNamedMonth: Reader = (text) => {
	const [, day, name = '', year, short] =
		/^(?:den )?(\d{1,2})(?::?[ea])?\.? ?([a-zåäö]{3,9})\.?(?: (\d{4})| ?[-'](\d{4}|\d\d))?$/.exec(
			text
		) ?? [];
	const month = MONTH_NAMES.findIndex((names) => names.includes(name)) + 1;
	if (month === 0) return null;
	const [number, written] = [Number(day), year ?? short];
	if (written === undefined) return inMonths([[month, number]]);
	return written.length === 4
		? dated([[Number(written), month, number, 'four']])
		: dated([[2000 + Number(written), month, number, 'two']]);
};

/** `22/11`, `22.11`, `22-11`; with a dash also the month first, as in a whole date. */
const readDayMonth: Reader = (text) => {
	const parts = /^(\d{1,2})([-/.])(\d{1,2})$/.exec(text);
	if (!parts) return null;
	const [first, last] = [Number(parts[1]), Number(parts[3])];
	const dayFirst = [last, first] as const;
	return inMonths(parts[2] === '-' ? [dayFirst, [first, last]] : [dayFirst]);
};

/** `221126` and `261122`, the year first where it can be; `2211`; `22`. */
const readDigits: Reader = (text) => {
	const six = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
	if (six) {
		const [first = 0, month = 0, last = 0] = six.slice(1).map(Number);
		const yearFirst = dated([[2000 + first, month, last, 'two']]);
		const dayFirst = dated([[2000 + last, month, first, 'two']]);
		if ('problem' in yearFirst) return 'problem' in dayFirst ? yearFirst : dayFirst;
		return 'problem' in dayFirst ? yearFirst : { ...yearFirst, otherwise: dayFirst.days };
	}
	const four = /^(\d\d)(\d\d)$/.exec(text);
	if (four) return inMonths([[Number(four[2]), Number(four[1])]]);
	if (!/^\d{1,2}$/.test(text)) return null;
	const day = Number(text);
	if (day >= 1 && day <= 31) return { days: [{ is: 'pattern', pattern: { day } }] };
	return { problem: `Dag ${day} finns inte. Rätta datumet.` };
};

const SERIAL = /^(\d{5})$/;
/** What a spreadsheet counts its days from. */
const SERIAL_START = '1899-12-30';

/** A day as a spreadsheet counts it, where its cell was shown as a number: `46330`. */
const readSerial: Reader = (text) => {
	const days = Number(SERIAL.exec(text)?.[1] ?? NaN);
	const date = days > 0 ? dateFromDayNumber(dayNumber(SERIAL_START) + days) : '';
	const known = date >= '1980' && date < '2100';
	return known ? { days: [{ is: 'date', date, year: 'serial' }] } : null;
};

const READERS: readonly Reader[] = [
	readRelative,
	readWeekday,
	readYearFirst,
	readYearLast,
	readNamedMonth,
	readDayMonth,
	readDigits,
	readSerial
];

type Parts = readonly [year: number, month: number, day: number, written: 'four' | 'two'];

/** The dates that there are of those that may be meant. */
function dated(meant: readonly Parts[]): TypedDays {
	const days = meant.flatMap(([year, month, day, written]): TypedDay[] => {
		const date = dateFrom(year, month, day);
		return isLocalDate(date) ? [{ is: 'date', date, year: written }] : [];
	});
	const [[year, month, day] = [0, 0, 0]] = meant;
	return days.length > 0
		? { days: distinct(days) }
		: { problem: noSuchDate(year, month, day) ?? '' };
}

/** The same of days without year. */
function inMonths(meant: readonly (readonly [month: number, day: number])[]): TypedDays {
	const days = meant
		.filter(([month, day]) => noSuchDate(null, month, day) === null)
		.map(([month, day]): TypedDay => ({ is: 'pattern', pattern: { month, day } }));
	const [[month, day] = [0, 0]] = meant;
	return days.length > 0
		? { days: distinct(days) }
		: { problem: noSuchDate(null, month, day) ?? '' };
}

function distinct(days: readonly TypedDay[]): TypedDay[] {
	return [...new Map(days.map((day) => [JSON.stringify(day), day])).values()];
}
