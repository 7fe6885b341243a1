import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { countOf, daysHistogram, longestOf } from '../histogram';
import type { SingleMeasure } from '../measure';

export const daysMax: SingleMeasure = {
	kind: 'single',
	code: 'days-max',
	title: 'Dygn på sjukhuset innan hemgång, längsta',
	definition: 'Antal dygn från utskrivningsklar till utskrivning för den person som väntat längst.',
	unit: 'dygn',
	direction: 'lower',
	section: 'dygn',
	decimals: 0,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [days],
	extreme: true,
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		const longest = longestOf(histogram);
		const persons = histogram.at(-1)?.count ?? 0;
		return { value: longest, n: countOf(histogram), persons };
	}
};
