/**
 * Signs that take no room and show nothing: soft hyphens, zero-width spaces and joiners, marks of
 * direction, byte order marks, variation selectors (Unicode: Default_Ignorable_Code_Point).
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
/** Hyphens, dashes and minus signs of every width, and the two that Unicode counts elsewhere. */
const DASH = /[\p{Dash}\u02D7\u2043]/gu;
/** The blank pattern of Braille is no space by its class, only by its looks. */
const SPACE = /[\s\u2800]+/g;

/** The text without the signs in it that nobody can see. */
export function withoutInvisible(text: string): string {
	return text.replace(INVISIBLE, '');
}

/** The text with every kind of dash as a hyphen. */
export function withOneDash(text: string): string {
	return text.replace(DASH, '-');
}

/**
 * What two texts that look the same have in common: composed letters (NFC), no invisible signs,
 * one kind of dash and of space, none at the ends. Case is left to the caller.
 */
export function asSeen(text: string): string {
	return withOneDash(withoutInvisible(text).normalize('NFC')).replace(SPACE, ' ').trim();
}
