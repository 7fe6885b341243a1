import { DIMENSIONS } from '../../facts/dimension';
import { factOf } from '../../facts/facts';
import { careHome } from '../../facts/families';
import { meanCell, shareCell } from '../cells';
import { single } from '../measure';

export const careHomeOfferShare = single({
	code: 'care-home-offer-share',
	title: 'Andel erbjudanden jämfört med beslut, särskilt boende',
	definition:
		'Erbjudanden om särskilt boende under månaden i procent av månadens beslut, efter sjukhusvistelse; det är olika personer och andelen kan överstiga 100.',
	unit: '%',
	direction: 'neutral',
	section: 'säbo',
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'i-prime',
	unusually: {
		high: 'många erbjudanden jämfört med beslut',
		low: 'få erbjudanden jämfört med beslut'
	},
	mayExceedWhole: true,
	breakdowns: DIMENSIONS,
	families: [careHome],
	disclosure: 'care-home-offers',
	evaluate({ total }) {
		return shareCell(factOf(total, 'chOffered'), factOf(total, 'chDecided'));
	}
});

export const careHomeWait = single({
	code: 'care-home-wait',
	title: 'Snittid för verkställande av SÄBO-beslut',
	definition:
		'Genomsnittligt antal dygn från beslut till inflyttning för dem som flyttat in under månaden, efter sjukhusvistelse.',
	unit: 'dygn',
	direction: 'lower',
	section: 'säbo',
	leads: true,
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'i-prime',
	unusually: { high: 'lång väntan på särskilt boende', low: 'kort väntan på särskilt boende' },
	breakdowns: DIMENSIONS,
	families: [careHome],
	marksSmallBase: true,
	disclosure: 'care-home-wait',
	evaluate({ total }) {
		return meanCell(factOf(total, 'chWaitSum'), factOf(total, 'chWaitN'));
	}
});

export const careHomeWaitShortStay = single({
	code: 'care-home-wait-short-stay',
	title: 'Snittid för verkställande av SÄBO-beslut, för den som väntat på korttids',
	definition:
		'Genomsnittligt antal dygn från beslut till inflyttning för dem som flyttat in under månaden och väntat på korttidsplats.',
	unit: 'dygn',
	direction: 'lower',
	section: 'säbo',
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'i-prime',
	unusually: {
		high: 'lång väntan på särskilt boende från korttids',
		low: 'kort väntan på särskilt boende från korttids'
	},
	breakdowns: DIMENSIONS,
	families: [careHome],
	marksSmallBase: true,
	disclosure: 'care-home-wait-short-stay',
	evaluate({ total }) {
		return meanCell(factOf(total, 'chShortWaitSum'), factOf(total, 'chShortWaitN'));
	}
});
