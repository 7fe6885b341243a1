import { LIST_NAMES, LISTS, type ListName } from './lists';

const WITHOUT_MARKS = /[\u0300-\u036f]/g;

/** A name as a code or address part: small letters a–z, digits and hyphens. `''` if nothing is left. */
export function slugOf(name: string): string {
	return name
		.normalize('NFD')
		.replace(WITHOUT_MARKS, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/**
 * A code for a new list value, made from its name and unlike every code in `taken`: cases
 * store the code, so the name can be changed later.
 */
export function codeFromName(name: string, taken: Iterable<string>): string {
	const used = new Set(taken);
	const base = slugOf(name).slice(0, 40) || 'varde';
	let code = base;
	for (let next = 2; used.has(code); next += 1) code = `${base}-${next}`;
	return code;
}

/** The last part of a list's address. */
export function listSlug(list: ListName): string {
	return slugOf(LISTS[list].name);
}

/** The list at an address part, or null if there is none. */
export function listBySlug(slug: string): ListName | null {
	return LIST_NAMES.find((list) => listSlug(list) === slug) ?? null;
}
