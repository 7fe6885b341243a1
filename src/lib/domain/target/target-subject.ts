import type { Dimension } from '../facts/dimension';
import { highestValue } from '../measures/highest-value';
import type { Measure } from '../measures/measure';
import type { Lists } from '../lists/lists';
import { groupLabel, inOrder } from '../measures/group-names';
import { listedGroups } from '../measures/listed-groups';
import { groupTargetCode, seriesTargetCode } from './target-for';

/** Something a target can be set for: a measure with one figure, a group of one, or an external series. */
export interface TargetSubject {
	/** What `Target.measure` holds. */
	code: string;
	title: string;
	/** Of a group: its measure's title, under which it stands. */
	of?: string;
	unit: string;
	/** Decimals its values are shown with. */
	decimals: number;
	/** The least and the most that a figure can be; null where there is no such. */
	least: number | null;
	most: number | null;
	/** What the target can be narrowed to. */
	breakdowns: readonly Dimension[];
}

/** Everything a target can be set for: measures, then the groups of those that have any, then series. */
export function targetSubjects(
	measures: readonly Measure[],
	series: readonly { name: string; unit: string }[],
	lists: Lists
): TargetSubject[] {
	return [
		...measures
			.filter((measure) => measure.kind === 'single')
			.map((measure) => {
				const { code, title } = measure;
				return { code, title, ...limitsOf(measure) };
			}),
		...measures.flatMap((measure) => groupSubjects(measure, lists)),
		...series.map(({ name, unit }) => ({
			code: seriesTargetCode(name),
			title: name,
			unit,
			decimals: 0,
			least: null,
			most: null,
			breakdowns: []
		}))
	];
}

/** Each group of a measure, by its first grouping. */
function groupSubjects(measure: Measure, lists: Lists): TargetSubject[] {
	if (measure.kind === 'single') return [];
	const [grouping] = measure.groupings;
	const groups = listedGroups(grouping, lists);
	return inOrder(grouping, groups, lists).map((group) => ({
		code: groupTargetCode(measure.code, group),
		title: `${measure.shortTitle ?? measure.title}: ${groupLabel(grouping, group, lists)}`,
		of: measure.title,
		...limitsOf(measure)
	}));
}

function limitsOf(measure: Measure): Omit<TargetSubject, 'code' | 'title'> {
	const { unit, decimals, breakdowns } = measure;
	return { unit, decimals, breakdowns, least: 0, most: highestValue(measure) };
}
