import { headerOf } from '../../domain/casefile/columns';
import { meaningsOf } from '../../domain/casefile/value-mapping';
import type { Lists } from '../../domain/lists/lists';
import { today } from '../clock';
import type { UnknownValue } from './summary';

/** A text that is none of its column's values, and what it can be said to mean. */
interface UnknownChoice extends UnknownValue {
	/** The column's own name. */
	header: string;
	options: { value: string; label: string }[];
}

/** The texts that a file was not understood in, with the values to choose among. */
export function unknownChoices(
	unknown: readonly UnknownValue[] | undefined,
	lists: Lists
): UnknownChoice[] {
	return (unknown ?? []).map((value) => ({
		...value,
		header: headerOf(value.column),
		options: (meaningsOf(value.column, lists, today()) ?? []).map(({ code, name }) => ({
			value: code,
			label: name
		}))
	}));
}
