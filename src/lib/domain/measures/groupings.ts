import { SHORT_STAY_KINDS } from '../case/case';
import { SHORT_STAY_LABELS } from '../case/labels';
import { DELAY_OWNERS, type ListName } from '../lists/lists';
import type { Grouping } from './measure';

/** Groups that are the values of an editable list, in list order. */
export function listGrouping(name: string, title: string, list: ListName): Grouping {
	return { name, title, list };
}

/** Groups that never change, in the order given. */
export function fixedGrouping(
	name: string,
	title: string,
	fixed: readonly { code: string; label: string }[]
): Grouping {
	return { name, title, list: null, fixed };
}

const OWNER_LABELS = {
	intern: 'Intern (kommun)',
	region: 'Extern (region)',
	individ: 'Extern (individ)',
	övrigt: 'Övrigt'
} as const;

export const BY_REASON = listGrouping('reason', 'Orsak', 'delayReason');
export const BY_OWNER = fixedGrouping(
	'owner',
	'Intern/extern',
	DELAY_OWNERS.map((code) => ({ code, label: OWNER_LABELS[code] }))
);

export const BY_STAY_KIND = fixedGrouping(
	'kind',
	'Slag av korttidsplats',
	SHORT_STAY_KINDS.map((code) => ({ code, label: SHORT_STAY_LABELS[code] }))
);
