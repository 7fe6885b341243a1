/** A text with a capital first letter, as at the beginning of a sentence. */
export function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence as it stands after a colon, with a small first letter. */
export function lowerFirst(text: string): string {
	return text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}
