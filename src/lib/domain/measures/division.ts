import { printable } from '../format/printable';
import { DIMENSION_NAMES, type Dimension } from '../facts/dimension';
import { dimensionGrouping, groupLabel, isGroupOf } from './group-names';
import type { Grouping, Measure } from './measure';
import type { Lists } from '../lists/lists';

/** What a measure's rows are divided by: a dimension, or a grouping of its own. */
export interface Division {
	/** In addresses. */
	name: string;
	/** Null for a grouping of its own. */
	by: Dimension | null;
	grouping: Grouping;
}

/** The divisions that a measure's page offers, its own first. */
export function divisionsOf(measure: Measure): Division[] {
	const own = measure.kind === 'grouped' ? measure.groupings : [];
	return [
		...own.map((grouping) => ({ name: grouping.name, by: null, grouping })),
		...measure.breakdowns
			.filter((by) => !own.some(({ name }) => name === by))
			.map((by): Division => {
				const { label, parameter } = DIMENSION_NAMES[by];
				return { name: parameter, by, grouping: dimensionGrouping(by, label) };
			})
	];
}

/** The division that an address asks for (`dela`); its own, or by sex, where it asks for none. */
export function divisionIn(
	parameters: URLSearchParams,
	measure: Measure,
	unread: string[]
): Division | null {
	const asked = parameters.get('dela');
	const offered = divisionsOf(measure);
	if (!asked) return offered.find(({ by }) => by === null || by === 'sex') ?? null;
	const found = offered.find(({ name }) => name === asked);
	if (found === undefined) unread.push(`Måttet delas inte upp efter ”${printable(asked)}”.`);
	return found ?? null;
}

/** The one of a measure's own groups that an address asks for (`grupp`). */
export function groupIn(
	parameters: URLSearchParams,
	measure: Measure,
	lists: Lists,
	unread: string[]
): { grouping: Grouping; code: string; label: string } | null {
	const code = parameters.get('grupp');
	if (!code) return null;
	const groupings = measure.kind === 'grouped' ? measure.groupings : [];
	const grouping = groupings.find((each) => isGroupOf(each, code, lists));
	if (grouping === undefined) {
		unread.push(`”${printable(code)}” är ingen grupp i måttet.`);
		return null;
	}
	return { grouping, code, label: groupLabel(grouping, code, lists) };
}
