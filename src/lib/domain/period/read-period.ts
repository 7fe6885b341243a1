import { isMonth, type Month } from '../calendar/month';
import { isLocalDate, type LocalDate } from '../calendar/moment';
import { formatMonth } from '../format/date';
import { boundsProblem } from './bounds';

/** What a text means, or in plain Swedish what is wrong with it. */
export type Reading<Value> = { value: Value; problem: null } | { value: null; problem: string };

const NAMES = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Reads a month that is written `ÅÅÅÅ-MM`, as programs do. */
export function readMonth(text: string, today: LocalDate): Reading<Month> {
	return isMonth(text) ? held(text, text, today) : wrong('Skriv månaden som ÅÅÅÅ-MM.');
}

/**
 * Reads a month as people write months: `2019-12`, `201912`, `12/2019`, `december 2019`,
 * `dec 19`. A third or a year is read as its last month; see {@link typedThird}.
 */
export function readTypedMonth(text: string, today: LocalDate): Reading<Month> {
	const month = typedThird(text)?.month ?? typedMonth(text);
	return month === null
		? wrong('Skriv månaden som dec 2019 eller 2019-12.')
		: held(month, month, today);
}

/** Reads a year of four digits. */
export function readYear(text: string, today: LocalDate): Reading<number> {
	const typed = text.trim();
	if (!/^\d{4}$/.test(typed)) return wrong('Skriv året med fyra siffror, som 2025.');
	return held(Number(typed), typed, today);
}

/** Reads a date that is written `ÅÅÅÅ-MM-DD`. */
export function readDate(text: string, today: LocalDate): Reading<LocalDate> {
	return isLocalDate(text) ? held(text, text, today) : wrong('Skriv datumet som ÅÅÅÅ-MM-DD.');
}

/** Whatever was read is held to the bounds of what can be asked for. */
function held<Value>(value: Value, period: string, today: LocalDate): Reading<Value> {
	const problem = boundsProblem(period, today);
	return problem === null ? { value, problem } : wrong(problem);
}

function wrong(problem: string): { value: null; problem: string } {
	return { value: null, problem };
}

/**
 * The last month of a third or a year that is typed where a month is asked for (`T1 2025`, `helår 2025`),
 * and what is to be said of it; null for anything else.
 */
export function typedThird(text: string): { month: Month; note: string } | null {
	const found = /^(t1|t2|t3|helår)[ -]?(\d{4})$/i.exec(text.trim().toLocaleLowerCase('sv'));
	const [, name = '', year = ''] = found ?? [];
	const last = { t1: '04', t2: '08', t3: '12', helår: '12' }[name];
	if (last === undefined) return null;
	const month = monthFrom(year, last);
	if (month === null) return null;
	const shown = name.startsWith('t') ? name.toUpperCase() : name;
	return {
		month,
		note: `${shown} ${year}: här visas ${formatMonth(month)}, den sista månaden. Öppna ett mått för T1, T2 och helåret.`
	};
}

/** The month that a text is, as people write months; null for anything else. */
export function typedMonth(text: string): Month | null {
	const trimmed = text.trim().toLocaleLowerCase('sv');
	const numeric = /^(\d{4})[-/. ]?(\d{1,2})$/.exec(trimmed);
	if (numeric) return monthFrom(numeric[1], numeric[2]);
	const reversed = /^(\d{1,2})[-/. ](\d{4})$/.exec(trimmed);
	if (reversed) return monthFrom(reversed[2], reversed[1]);
	const named = /^(\p{L}{3,})\.? (\d{4}|\d{2})$/u.exec(trimmed);
	if (!named) return null;
	const index = NAMES.findIndex((name) => named[1]?.startsWith(name));
	const year = named[2]?.length === 2 ? `20${named[2]}` : named[2];
	return index < 0 ? null : monthFrom(year, String(index + 1));
}

function monthFrom(year = '', month = ''): Month | null {
	const text = `${year}-${month.padStart(2, '0')}`;
	return isMonth(text) ? text : null;
}
