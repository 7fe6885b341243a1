import { withOneDash, withoutInvisible } from '../text/as-seen';

const CANDIDATE = /(?<!\d)(\d{2})?(\d{6}) ?[-+]? ?(\d{4})(?!\d)/g;
const MASK = '(personnummer borttaget)';

/**
 * Whether a text contains a personnummer or samordningsnummer (domain.md §3): 10 or 12 digits
 * with `-`, `+` or no separator, a possible date (day + 60 for samordningsnummer) and a right
 * check digit. It may be glued to letters; a longer run of digits is another kind of number.
 * A space around or as the separator counts too, since people type it so.
 */
export function containsPersonnummer(text: string): boolean {
	for (const match of plain(text).matchAll(CANDIDATE)) {
		if (isPersonnummer(match[1] ?? null, match[2] ?? '', match[3] ?? '')) return true;
	}
	return false;
}

/** The text with every personnummer replaced by words, fit to be shown and stored. */
export function maskPersonnummer(text: string): string {
	if (!containsPersonnummer(text)) return text;
	return plain(text).replace(
		CANDIDATE,
		(whole: string, century: string | undefined, date: string, last: string) =>
			isPersonnummer(century ?? null, date, last) ? MASK : whole
	);
}

/** Compatibility forms, unusual dashes and spaces, and invisible signs made plain. */
function plain(text: string): string {
	return withOneDash(withoutInvisible(text).normalize('NFKC')).replace(/\s/g, ' ');
}

function isPersonnummer(century: string | null, sixDigits: string, last: string): boolean {
	return isPossibleDate(century, sixDigits) && hasCheckDigit(sixDigits + last);
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
function hasCheckDigit(tenDigits: string): boolean {
	let sum = 0;
	for (let place = 0; place < tenDigits.length; place++) {
		const product = Number(tenDigits[place]) * (place % 2 === 0 ? 2 : 1);
		sum += product > 9 ? product - 9 : product;
	}
	return sum % 10 === 0;
}
