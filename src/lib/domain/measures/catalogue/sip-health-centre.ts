import { DIMENSIONS } from '../../facts/dimension';
import { sips } from '../../facts/families/sips';
import { factOf, factsUnder } from '../../facts/facts';
import { countCell, sipsHeld } from '../cells';
import { listGrouping } from '../groupings';
import type { GroupedMeasure } from '../measure';

export const sipHealthCentre: GroupedMeasure = {
	kind: 'grouped',
	code: 'sip-health-centre',
	title: 'SIP per listad hälsocentral',
	definition: 'Genomförda SIP efter den hälsocentral som personen är listad på.',
	unit: 'antal',
	direction: 'neutral',
	section: 'sip',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [sips],
	settlesLate: true,
	groupings: [listGrouping('healthCentre', 'Hälsocentral', 'healthCentre')],
	base: sipsHeld,
	evaluate({ total }) {
		const held = sipsHeld(total);
		return new Map(
			[...factsUnder(total, 'sipHealthCentre')].map(([healthCentre, sips]) => [
				healthCentre,
				countCell(sips, held, factOf(total, `sipHealthCentreCases/${healthCentre}`))
			])
		);
	}
};
