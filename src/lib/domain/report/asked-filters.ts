import type { FileCommittee } from '../casefile/row-cells';
import type { Dimension } from '../facts/dimension';
import type { Lists } from '../lists/lists';
import type { Problem } from '../machine/problem';

/** The values that filters can have, as programs and addresses name them. */
export interface FilterValues {
	lists: Lists;
	/** The reader's own. */
	committees: readonly FileCommittee[];
	/** Of each filter that pages offer. */
	choices: Readonly<Record<Exclude<Dimension, 'plan'>, readonly { value: string }[]>>;
}

/** The filters that are asked for, or what of them there is no answer to. */
export type AskedFilters = (values: FilterValues) => {
	filters: Partial<Record<Dimension, string>>;
	problems: Problem[];
};
