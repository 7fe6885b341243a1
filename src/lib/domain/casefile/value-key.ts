import { asSeen } from '../text/as-seen';

/**
 * What two spellings of a value or header have in common: what {@link asSeen} leaves, without
 * regard to case (domain.md §8).
 */
export function valueKey(text: string): string {
	return asSeen(text).toLocaleLowerCase('sv');
}
