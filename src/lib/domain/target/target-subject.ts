import type { Dimension } from '../facts/dimension';
import { highestValue } from '../measures/highest-value';
import type { Measure } from '../measures/measure';
import { seriesTargetCode } from './target-for';

/** Something a target can be set for: a measure with one figure, or an external series. */
export interface TargetSubject {
	/** What `Target.measure` holds: the measure's code, or `series:` and the series' name. */
	code: string;
	title: string;
	unit: string;
	/** Decimals its values are shown with. */
	decimals: number;
	/** The least and the most that a figure can be; null where there is no such. */
	least: number | null;
	most: number | null;
	/** What the target can be narrowed to. */
	breakdowns: readonly Dimension[];
}

/** Everything a target can be set for, measures first. */
export function targetSubjects(
	measures: readonly Measure[],
	series: readonly { name: string; unit: string }[]
): TargetSubject[] {
	return [
		...measures
			.filter((measure) => measure.kind === 'single')
			.map((measure) => {
				const { code, title, unit, decimals, breakdowns } = measure;
				return { code, title, unit, decimals, breakdowns, least: 0, most: highestValue(measure) };
			}),
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
