import { slugOf } from './code-from-name';
import { LISTS, type ListName } from './lists';

/** Every list, in the order they are presented. */
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** The last part of a list's address under `/installningar/listor/`. */
export function listSlug(list: ListName): string {
	return slugOf(LISTS[list]);
}

/** The list at an address part, or null if there is none. */
export function listBySlug(slug: string): ListName | null {
	return LIST_NAMES.find((list) => listSlug(list) === slug) ?? null;
}
