import { UNKNOWN_GROUP } from '../facts/dimension';
import type { Lists } from '../lists/lists';
import type { Grouping } from './measure';

/** The groups that everybody knows of, whether anything was counted in them or not. */
export function listedGroups(
	{ fixed, list }: Pick<Grouping, 'fixed' | 'list'>,
	lists: Lists
): string[] {
	if (fixed) return fixed.map(({ code }) => code);
	if (list === null) return [];
	return [...lists[list].map(({ code }) => code), UNKNOWN_GROUP];
}
