import { LIST_NAMES, type ListName } from '../lists/lists';
import type { Case } from './case';
import type { ListedKey } from './field-types';
import { FIELD_VALUES, nameOfValue } from './field-values';

/** A part of a case where one value of a list stands, or several. */
export interface Listed {
	list: ListName;
	key: ListedKey;
	/** What the rules' sentences call it, and one value of it. */
	name: string;
	each: string;
}

/** Where values of the lists stand in a case, in the order of the lists. */
export const LISTED: readonly Listed[] = LIST_NAMES.flatMap((list) =>
	FIELD_VALUES.flatMap((value) => {
		const [key] = value.places;
		if (value.meaning?.kind !== 'list' || value.meaning.list !== list || !key) return [];
		const name = nameOfValue(value);
		return [{ list, key: key as ListedKey, name, each: value.each ?? name }];
	})
);

/** The codes that stand in a part of a case. */
export function codesIn(record: Case, { key }: Listed): string[] {
	return [record[key]].flat().filter((code) => code !== null);
}
