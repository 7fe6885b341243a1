import { asSeen, withoutInvisible } from '../text/as-seen';

/**
 * What case numbers are compared by, everywhere: two numbers that look equal, case ignored, have
 * the same key (domain.md §3). Empty for a number that shows nothing.
 */
export function numberKeyOf(number: string): string {
	return asSeen(number).toUpperCase();
}

/** A case number as it is kept: as typed, but without what cannot be seen. */
export function tidyNumber(typed: string): string {
	return withoutInvisible(typed).normalize('NFC').trim();
}

const PLACE_AFTER_Z: Readonly<Record<string, string>> = { Å: '[', Ä: '\\', Ö: ']' };

/**
 * What cases are sorted by number with, sign by sign and so alike whatever the database's locale: letters
 * as in Swedish, whose last three take the places after Z that they had in the Swedish ASCII.
 */
export function numberOrderOf(number: string): string {
	return numberKeyOf(number).replace(/[ÅÄÖ]/g, (letter) => PLACE_AFTER_Z[letter] ?? letter);
}

/** The last digits of a case number without leading zeros: `2019-00042` → `42`; else empty. */
export function serialOf(number: string): string {
	return lastDigitsOf(numberKeyOf(number)).replace(/^0+/, '');
}

/** The digits that a text ends with, as they are written. */
export function lastDigitsOf(text: string): string {
	let start = text.length;
	while (/^[0-9]$/.test(text.charAt(start - 1))) start -= 1;
	return text.slice(start);
}
