import { DIMENSIONS } from '../../facts/dimension';
import { careHome } from '../../facts/families/care-home';
import { factOf } from '../../facts/facts';
import { shareCell } from '../cells';
import type { SingleMeasure } from '../measure';

export const careHomeOfferShare: SingleMeasure = {
	kind: 'single',
	code: 'care-home-offer-share',
	title: 'Andel erbjudanden jämfört med beslut, särskilt boende',
	definition:
		'Erbjudanden om särskilt boende under månaden i procent av månadens beslut, efter sjukhusvistelse; det är olika personer och andelen kan överstiga 100.',
	unit: '%',
	direction: 'neutral',
	section: 'säbo',
	decimals: 1,
	aggregation: 'recomputed',
	mayExceedWhole: true,
	breakdowns: DIMENSIONS,
	families: [careHome],
	evaluate({ total }) {
		return shareCell(factOf(total, 'chOffered'), factOf(total, 'chDecided'));
	}
};
