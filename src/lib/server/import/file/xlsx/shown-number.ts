import {
	dateFromSerial,
	format,
	getFormatDateInfo,
	isDateFormat,
	type FormatDateInfo
} from 'numfmt';
import type { CellFlaw } from '../table';

/** What a cell shows, and why that is no value where it is none. */
export interface ShownCell {
	text: string;
	flaw?: CellFlaw;
}

const LOCALE = { locale: 'sv' } as const;
const DAY_SECONDS = 86_400;
/** Days from 1900-01-00, which serial numbers count from, to 1904-01-01 of old Macintoshes. */
const DAYS_TO_1904 = 1462;
/** The last day that a spreadsheet knows, 9999-12-31. */
const LAST_DAY = 2_958_465;
/** From twelve digits on, Excel shows a number without a format of its own as a power of ten. */
const SHORTENED_FROM = 1e11;
/** Longer than any format that a spreadsheet writes: it takes no more than 255 characters. */
const LONGEST_CODE = 255;

const BROKEN = 'Cellens tal är trasigt. Öppna filen i Excel, rätta cellen och spara.';
const HIDDEN = 'Cellen har ett värde som inte visas. Ge den ett vanligt talformat i Excel.';
const UNSIGNED =
	'Talet är negativt men visas utan minustecken. Ge cellen ett vanligt talformat i Excel.';
const UNREADABLE =
	'Cellens talformat kan inte läsas. Formatera den som text i Excel och skriv värdet.';
const A_DATE = 'Cellen är ett datum i Excel. Formatera kolumnen som text och skriv värdet på nytt.';
const SHORTENED = 'Excel visar talet förkortat. Formatera kolumnen som text och skriv hela värdet.';

/**
 * A number as the spreadsheet shows it in Swedish. Dates are written as in a file of cases where
 * year, month and day are shown, with the time of day that is shown; in any other form they are
 * text as shown, for the column to judge.
 */
export function shownNumber(raw: string, code: string, epoch1904: boolean): ShownCell {
	const value = Number(raw);
	if (raw.trim() === '' || !Number.isFinite(value)) return flawed(raw, 'any', BROKEN);
	if (isPlain(code)) return plainNumber(value);
	if (code.length > LONGEST_CODE) return flawed(raw, 'any', UNREADABLE);
	try {
		return isDateFormat(code)
			? shownDate(value + (epoch1904 ? DAYS_TO_1904 : 0), code)
			: formatted(value, code);
	} catch {
		// numfmt throws for a code that spreadsheets do not know either.
		return flawed(raw, 'any', UNREADABLE);
	}
}

/** A text as its cell shows it: a format may add to it, or hide it. */
export function shownText(text: string, code: string): ShownCell {
	if (isPlain(code) || text === '') return { text };
	if (code.length > LONGEST_CODE) return flawed(text, 'any', UNREADABLE);
	if (!/@|;.*;.*;/.test(code)) return { text };
	try {
		const shown = format(code, text, LOCALE);
		return shown.trim() === '' && text.trim() !== ''
			? flawed(text, 'any', HIDDEN)
			: { text: shown };
	} catch {
		return flawed(text, 'any', UNREADABLE);
	}
}

function isPlain(code: string): boolean {
	return code === '@' || /^(?:general|standard)$/i.test(code);
}

/** Without a format a number is itself, in the 15 digits that spreadsheets count in. */
function plainNumber(value: number): ShownCell {
	const text = String(Number(value.toPrecision(15))).replace('.', ',');
	return Math.abs(value) < SHORTENED_FROM ? { text } : flawed(text, 'name', SHORTENED);
}

function formatted(value: number, code: string): ShownCell {
	const text = format(code, value, LOCALE).trim();
	if (text === '' || /^#+$/.test(text)) return flawed(text, 'any', HIDDEN);
	const unsigned = value < 0 && /[1-9]/.test(text) && !/[-\u2212(]/.test(text);
	return unsigned ? flawed(text, 'any', UNSIGNED) : { text };
}

function shownDate(serial: number, code: string): ShownCell {
	const seconds = Math.round(serial * DAY_SECONDS);
	const day = Math.floor(seconds / DAY_SECONDS);
	if (day < 0 || day > LAST_DAY) return flawed('########', 'any', HIDDEN);
	const shows = getFormatDateInfo(code);
	const text = showsWholeDate(code, shows)
		? `${dateText(day)}${timeText(seconds - day * DAY_SECONDS, shows)}`
		: format(code, seconds / DAY_SECONDS, LOCALE).trim();
	return text === '' ? flawed('', 'any', HIDDEN) : flawed(text, 'name', A_DATE);
}

/** `ddd` and `dddd` show the day of the week only. */
function showsWholeDate(
	code: string,
	{ year, month, day, hours, minutes }: FormatDateInfo
): boolean {
	const bare = code.replace(/"[^"]*"|\\.|\[[^[\]]*\]/g, '');
	return year && month && day && /(?<!d)d{1,2}(?!d)/i.test(bare) && hours === minutes;
}

function dateText(day: number): string {
	const [year = 0, month = 0, date = 0] = dateFromSerial(day) ?? [];
	return [pad(year, 4), pad(month), pad(date)].join('-');
}

/** Seconds are left out where there are none, as a file of cases does. */
function timeText(seconds: number, shows: FormatDateInfo): string {
	if (!shows.hours) return '';
	const [hour, minute, second] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(
		Math.floor
	);
	const time = ` ${pad(hour ?? 0)}:${pad(minute ?? 0)}`;
	return shows.seconds && second ? `${time}:${pad(second)}` : time;
}

function pad(value: number, digits = 2): string {
	return String(value).padStart(digits, '0');
}

function flawed(text: string, concerns: CellFlaw['concerns'], reason: string): ShownCell {
	return { text, flaw: { concerns, reason } };
}
