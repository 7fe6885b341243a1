/**
 * A pattern (PostgreSQL's and JavaScript's regular expressions) for a text in capitals, small
 * letters or both, composed or not. Every letter stands there in all its forms, so that a database
 * whose locale knows no other letters than a to z finds å, ä and ö too.
 */
export function anyCasePattern(text: string): string {
	return [...text.normalize('NFC')].map(anyCase).join('');
}

function anyCase(sign: string): string {
	const cases = [sign, sign.toLowerCase(), sign.toUpperCase()];
	const forms = new Set(cases.flatMap((form) => [form, form.normalize('NFD')]));
	return `(?:${[...forms].map(escaped).join('|')})`;
}

/** Only ASCII signs have a meaning of their own, and none of them is a letter or a digit. */
function escaped(form: string): string {
	return form.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
