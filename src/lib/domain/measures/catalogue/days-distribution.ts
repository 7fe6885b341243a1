import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { countCell } from '../cells';
import { fixedGrouping } from '../groupings';
import { between, countOf, daysHistogram } from '../histogram';
import type { GroupedMeasure } from '../measure';

/** The last group holds everything from this number of days. */
const LAST = 7;
const GROUPS = Array.from({ length: LAST + 1 }, (_, from) => ({
	code: from === LAST ? `${LAST}+` : String(from),
	from,
	to: from === LAST ? Infinity : from
}));

export const daysDistribution: GroupedMeasure = {
	kind: 'grouped',
	code: 'days-distribution',
	title: 'Fördelning av dygn',
	definition:
		'Antal personer efter antal dygn på sjukhuset från utskrivningsklar till utskrivning.',
	unit: 'antal',
	direction: 'neutral',
	section: 'dygn',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [days],
	groupings: [
		fixedGrouping(
			'days',
			'Antal dygn',
			GROUPS.map(({ code }) => ({ code, label: code }))
		)
	],
	evaluate({ total }) {
		const histogram = daysHistogram(total);
		const n = countOf(histogram);
		return new Map(
			GROUPS.map(({ code, from, to }) => [
				code,
				countCell(countOf(between(histogram, from, to)), n)
			])
		);
	}
};
