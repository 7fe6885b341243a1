import { LISTS, type ListItem } from '../lists/lists';
import { MEASURES } from '../measures/catalogue';
import type { Target } from './target';
import { groupTargetCode } from './target-for';

/** Whether a target is about a value of a list: narrowed to it, or set for the group that it is. */
export function isAboutValue(
	target: Pick<Target, 'measure' | 'ward' | 'healthCentre'>,
	{ list, code }: Pick<ListItem, 'list' | 'code'>
): boolean {
	const { targeted } = LISTS[list];
	if (targeted && target[targeted] === code) return true;
	return MEASURES.some(
		(measure) =>
			measure.kind === 'grouped' &&
			measure.groupings[0].list === list &&
			target.measure === groupTargetCode(measure.code, code)
	);
}
