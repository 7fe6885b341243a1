import type { FileCommittee } from '../casefile/row-cells';
import { valueKey } from '../casefile/value-key';
import { UNKNOWN_GROUP, type Dimension } from '../facts/dimension';
import type { Lists } from '../lists/lists';
import { DIMENSION_LIST, dimensionGrouping, listLabel } from './group-names';

/**
 * The groups of a dimension that somebody can mean by a text: the one whose code it is, or else
 * those that have it for a name. More than one cannot be told apart by it.
 */
export function groupsNamed(
	dimension: Exclude<Dimension, 'committee'>,
	text: string,
	lists: Lists
): string[] {
	const list = DIMENSION_LIST[dimension];
	const fixed = dimensionGrouping(dimension, '').fixed?.map(({ code, label }) => ({
		code,
		names: [label]
	}));
	const listed =
		list === null
			? []
			: [
					...lists[list].map(({ code }) => ({ code, names: [listLabel(lists, list, code)] })),
					{ code: UNKNOWN_GROUP, names: [] }
				];
	return meant(fixed ?? listed, text);
}

/** The committees that somebody can mean by a code, what files call it, or a name. */
export function committeesNamed(text: string, committees: readonly FileCommittee[]): string[] {
	const named = committees.map(({ code, abbreviation, name }) => ({
		code,
		names: [abbreviation, name]
	}));
	return meant(named, text);
}

function meant(groups: readonly { code: string; names: readonly string[] }[], text: string) {
	const wanted = valueKey(text);
	const byCode = groups.filter(({ code }) => valueKey(code) === wanted);
	const found =
		byCode.length > 0
			? byCode
			: groups.filter(({ names }) => names.some((name) => valueKey(name) === wanted));
	return found.map(({ code }) => code);
}
