const AND = new Intl.ListFormat('sv-SE', { type: 'conjunction' });

const OR = new Intl.ListFormat('sv-SE', { type: 'disjunction' });

/** `a`, `a och b`, `a, b och c`. */
export function conjunction(parts: readonly string[]): string {
	return AND.format(parts);
}

/** `a`, `a eller b`, `a, b eller c`. */
export function disjunction(parts: readonly string[]): string {
	return OR.format(parts);
}
