import { MEASURES } from './catalogue';

/** A measure as the machine interface lists it. */
export interface ListedMeasure {
	measure: string;
	title: string;
	unit: string;
	direction: string;
	definition: string;
	/** What `by` may be: dimensions, and the measure's own groupings. */
	by: string[];
	/** What `group` is on its rows; null for a measure with one figure. */
	group: string | null;
}

/** Every measure, in the order of the monthly review. */
export function measureList(): ListedMeasure[] {
	return MEASURES.map((measure) => {
		const groupings = measure.kind === 'grouped' ? measure.groupings.map(({ name }) => name) : [];
		return {
			measure: measure.code,
			title: measure.title,
			unit: measure.unit,
			direction: measure.direction,
			definition: measure.definition,
			by: [...new Set([...measure.breakdowns, ...groupings])],
			group: groupings[0] ?? null
		};
	});
}
