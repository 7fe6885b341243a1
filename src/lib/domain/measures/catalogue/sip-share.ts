import { DIMENSIONS } from '../../facts/dimension';
import { volume } from '../../facts/families/volume';
import { sips } from '../../facts/families/sips';
import { factOf } from '../../facts/facts';
import { shareCell } from '../cells';
import type { SingleMeasure } from '../measure';

export const sipShare: SingleMeasure = {
	kind: 'single',
	code: 'sip-share',
	title: 'Andel SIP av samtliga ärenden',
	definition:
		'Andel av alla ärenden där minst en SIP har genomförts, före eller efter utskrivningen.',
	unit: '%',
	direction: 'higher',
	section: 'sip',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [volume, sips],
	settlesLate: true,
	evaluate({ total }) {
		return shareCell(factOf(total, 'sipCases'), factOf(total, 'cases'));
	}
};
