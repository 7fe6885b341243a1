import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { shareCell } from '../cells';
import { between, countOf, daysHistogram } from '../histogram';
import type { SingleMeasure } from '../measure';

export const withinTargetShare: SingleMeasure = {
	kind: 'single',
	code: 'within-target-share',
	title: 'Hemgång inom 1 dygn',
	definition: 'Andel som skrivits ut samma dag som de blev utskrivningsklara eller dagen efter.',
	unit: '%',
	direction: 'higher',
	section: 'dygn',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [days],
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		return shareCell(countOf(between(histogram, 0, 1)), countOf(histogram));
	}
};
