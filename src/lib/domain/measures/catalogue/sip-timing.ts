import { DIMENSIONS } from '../../facts/dimension';
import { sips } from '../../facts/families/sips';
import { factOf, factsUnder } from '../../facts/facts';
import { countCell, sipsHeld } from '../cells';
import { fixedGrouping } from '../groupings';
import type { GroupedMeasure } from '../measure';

export const sipTiming: GroupedMeasure = {
	kind: 'grouped',
	code: 'sip-timing',
	title: 'SIP före eller efter utskrivning',
	definition: 'Genomförda SIP: före är senast på utskrivningsdagen, efter är senare.',
	unit: 'antal',
	direction: 'neutral',
	section: 'sip',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [sips],
	settlesLate: true,
	groupings: [
		fixedGrouping('timing', 'Tidpunkt', [
			{ code: 'före', label: 'Före utskrivning' },
			{ code: 'efter', label: 'Efter utskrivning' }
		])
	],
	base: sipsHeld,
	evaluate({ total }) {
		const held = sipsHeld(total);
		return new Map(
			[...factsUnder(total, 'sipTiming')].map(([timing, sips]) => [
				timing,
				countCell(sips, held, factOf(total, `sipTimingCases/${timing}`))
			])
		);
	}
};
