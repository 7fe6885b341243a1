import { slugOf } from './code-from-name';
import { LIST_NAMES, LISTS, type ListName } from './lists';

/** The last part of a list's address. */
export function listSlug(list: ListName): string {
	return slugOf(LISTS[list].name);
}

/** The list at an address part, or null if there is none. */
export function listBySlug(slug: string): ListName | null {
	return LIST_NAMES.find((list) => listSlug(list) === slug) ?? null;
}
