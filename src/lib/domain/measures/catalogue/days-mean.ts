import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { meanCell } from '../cells';
import { countOf, daysHistogram, sumOf } from '../histogram';
import type { SingleMeasure } from '../measure';

export const daysMean: SingleMeasure = {
	kind: 'single',
	code: 'days-mean',
	title: 'Dygn på sjukhuset innan hemgång (ut.klar–utskrivning), genomsnitt',
	definition:
		'Genomsnittligt antal dygn från utskrivningsklar till utskrivning, utskrivna samma dag inräknade.',
	unit: 'dygn',
	direction: 'lower',
	section: 'dygn',
	decimals: 2,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [days],
	marksSmallBase: true,
	pairedWith: 'days-max',
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		return meanCell(sumOf(histogram), countOf(histogram));
	}
};
