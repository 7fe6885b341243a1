import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { countOf, daysHistogram, quantile } from '../histogram';
import type { SingleMeasure } from '../measure';

export const daysMedian: SingleMeasure = {
	kind: 'single',
	code: 'days-median',
	title: 'Dygn på sjukhuset innan hemgång, median',
	definition:
		'Hälften av personerna väntade så här många dygn eller färre från utskrivningsklar till utskrivning.',
	unit: 'dygn',
	direction: 'lower',
	section: 'dygn',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [days],
	marksSmallBase: true,
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		const n = countOf(histogram);
		return { value: quantile(histogram, 0.5), n, persons: n };
	}
};
