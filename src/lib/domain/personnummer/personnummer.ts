import { withOneDash, withoutInvisible } from '../text/as-seen';

/**
 * A date, whole or with its parts set apart, and four more digits after any of the signs that people
 * write between them.
 */
const CANDIDATE =
	/(?<!\d)(?<century>\d{2})?(?<year>\d{2})(?<first>[ ./_-]?)(?<month>\d{2})[ ./_-]?(?<day>\d{2})(?<sign> ?[-+./_]? ?)(?<last>\d{4})(?!\d)/g;
const MASK = '(personnummer borttaget)';

type Parts = Partial<
	Record<'century' | 'year' | 'first' | 'month' | 'day' | 'sign' | 'last', string>
>;

/**
 * Whether a text contains a personnummer or samordningsnummer (domain.md §3): 10 or 12 digits, a
 * possible date (day + 60 for samordningsnummer) and a right check digit, however it is divided:
 * `411107-1230`, `41 11 07-1230`, `1941-11-07-1230`, `19411107.1230`. It may be glued to letters; a
 * longer run of digits is another kind of number, and a date of this century with a time after it is
 * that.
 */
export function containsPersonnummer(text: string): boolean {
	return candidatesIn(text).some(hasCheckDigit);
}

/** Whether a text contains what would be a personnummer, were its last digit another. */
export function resemblesPersonnummer(text: string): boolean {
	return candidatesIn(text).some((parts) => !hasCheckDigit(parts) && !isPlainMoment(parts));
}

/** The text with every personnummer replaced by words, fit to be shown and stored. */
export function maskPersonnummer(text: string): string {
	const seen = plain(text);
	let masked = '';
	let from = 0;
	for (const { parts, start, end } of possibleIn(seen)) {
		if (start < from || !hasCheckDigit(parts)) continue;
		masked += seen.slice(from, start) + MASK;
		from = end;
	}
	return from === 0 ? text : masked + seen.slice(from);
}

function candidatesIn(text: string): Parts[] {
	return possibleIn(plain(text)).map(({ parts }) => parts);
}

/** Every place where a date and four digits stand, also within one another. */
function possibleIn(seen: string): { parts: Parts; start: number; end: number }[] {
	const found = [];
	CANDIDATE.lastIndex = 0;
	for (let match = CANDIDATE.exec(seen); match; match = CANDIDATE.exec(seen)) {
		const parts: Parts = match.groups ?? {};
		const start = match.index;
		if (isPossible(parts)) found.push({ parts, start, end: start + match[0].length });
		CANDIDATE.lastIndex = start + 1;
	}
	return found;
}

/** Compatibility forms, unusual dashes and spaces, and invisible signs made plain. */
function plain(text: string): string {
	return withOneDash(withoutInvisible(text).normalize('NFKC')).replace(/\s/g, ' ');
}

function isPossible(parts: Parts): boolean {
	const { century = null, year = '', month = '', day = '' } = parts;
	return isPossibleDate(century, `${year}${month}${day}`) && !isDividedMoment(parts);
}

/** `2026-11-04 0830`: a date of this century as it is written, with a time after it. */
function isDividedMoment(parts: Parts): boolean {
	return parts.first !== '' && parts.sign === ' ' && isPlainMoment(parts);
}

function isPlainMoment({ century, last = '' }: Parts): boolean {
	return century === '20' && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(last);
}

/** Without a century any of 1800–2099 will do; with one it must be one of those. */
function isPossibleDate(century: string | null, sixDigits: string): boolean {
	const year = Number(sixDigits.slice(0, 2));
	const month = Number(sixDigits.slice(2, 4));
	const typedDay = Number(sixDigits.slice(4, 6));
	const day = typedDay > 60 ? typedDay - 60 : typedDay;
	const centuries = century === null ? [18, 19, 20] : [Number(century)];
	return centuries.some((hundreds) => {
		if (hundreds < 18 || hundreds > 20) return false;
		const date = new Date(Date.UTC(hundreds * 100 + year, month - 1, day));
		return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	});
}

/** The Luhn check over the ten digits ÅÅMMDDNNNK. */
function hasCheckDigit({ year = '', month = '', day = '', last = '' }: Parts): boolean {
	const tenDigits = `${year}${month}${day}${last}`;
	let sum = 0;
	for (let place = 0; place < tenDigits.length; place++) {
		const product = Number(tenDigits[place]) * (place % 2 === 0 ? 2 : 1);
		sum += product > 9 ? product - 9 : product;
	}
	return sum % 10 === 0;
}
