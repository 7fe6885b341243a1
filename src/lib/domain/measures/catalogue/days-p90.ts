import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { countOf, daysHistogram, quantile } from '../histogram';
import type { SingleMeasure } from '../measure';

export const daysP90: SingleMeasure = {
	kind: 'single',
	code: 'days-p90',
	title: 'Dygn på sjukhuset innan hemgång, 90:e percentil',
	definition:
		'Nio av tio personer väntade så här många dygn eller färre från utskrivningsklar till utskrivning.',
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
		return { value: quantile(histogram, 0.9), n, persons: n };
	}
};
