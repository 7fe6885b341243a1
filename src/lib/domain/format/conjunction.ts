const AND = new Intl.ListFormat('sv-SE', { type: 'conjunction' });

/** `a`, `a och b`, `a, b och c`. */
export function conjunction(parts: readonly string[]): string {
	return AND.format(parts);
}
