import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { shareCell } from '../cells';
import { between, countOf, daysHistogram } from '../histogram';
import type { SingleMeasure } from '../measure';

export const sameDayShare: SingleMeasure = {
	kind: 'single',
	code: 'same-day-share',
	title: 'Hemgång samma dag',
	definition: 'Andel som skrivits ut samma dag som de blev utskrivningsklara.',
	unit: '%',
	direction: 'higher',
	section: 'dygn',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [days],
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		return shareCell(countOf(between(histogram, 0, 0)), countOf(histogram));
	}
};
