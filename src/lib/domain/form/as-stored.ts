/** A text with the line breaks that it has in the browser: forms are posted with others. */
export function withPlainBreaks(text: string): string {
	return text.replaceAll('\r\n', '\n');
}

/** A text as a form's is stored: two that differ in nothing but what saving takes away are the same. */
export function asStored(text: string): string {
	return withPlainBreaks(text).trim();
}
