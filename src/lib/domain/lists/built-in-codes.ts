import { UNKNOWN_GROUP } from '../facts/dimension';
import { LISTS, type ListItem, type ListName } from './lists';

/** Whether a rule of the product depends on the value. */
export function isBuiltIn({ list, code }: Pick<ListItem, 'list' | 'code'>): boolean {
	return LISTS[list].builtIn?.includes(code) ?? false;
}

/** Whether a name is taken to mean that the value is missing, so that no value may bear it. */
export function meansMissing(list: ListName, foldedName: string): boolean {
	return LISTS[list].dimension !== undefined && foldedName === UNKNOWN_GROUP;
}
