import { DIMENSIONS } from '../../facts/dimension';
import { factOf, factsUnder, type Facts } from '../../facts/facts';
import { sips, volume } from '../../facts/families';
import { countCell, shareCell, sipsHeld } from '../cells';
import { fixedGrouping, listGrouping } from '../groupings';
import { grouped, single } from '../measure';

/** SIP meetings by group, of all that were held. */
function sipsBy(total: Facts, fact: 'sipTiming' | 'sipHealthCentre') {
	const held = sipsHeld(total);
	return new Map(
		[...factsUnder(total, fact)].map(([group, sips]) => [group, countCell(sips, held)])
	);
}

export const sipShare = single({
	code: 'sip-share',
	title: 'Andel SIP av samtliga ärenden',
	shortTitle: 'Andel SIP',
	definition:
		'Andel av alla ärenden där minst en SIP har genomförts, före eller efter utskrivningen.',
	unit: '%',
	direction: 'higher',
	section: 'sip',
	leads: true,
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'p',
	unusually: { high: 'stor andel ärenden med SIP', low: 'liten andel ärenden med SIP' },
	breakdowns: DIMENSIONS,
	families: [volume, sips],
	settlesLate: true,
	disclosure: 'sip',
	evaluate({ total }) {
		return shareCell(factOf(total, 'sipCases'), factOf(total, 'cases'));
	}
});

export const sipCount = single({
	code: 'sip-count',
	title: 'Antal SIP',
	definition: 'Antal genomförda SIP för personer som skrivits ut under månaden.',
	unit: 'antal',
	direction: 'neutral',
	section: 'sip',
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: { high: 'många SIP', low: 'få SIP' },
	breakdowns: DIMENSIONS,
	families: [volume, sips],
	settlesLate: true,
	disclosure: 'sip',
	evaluate({ total }) {
		const held = factOf(total, 'sipHeld');
		return countCell(held, factOf(total, 'cases'));
	},
	persons: ({ total }) => factOf(total, 'sipCases')
});

export const sipTiming = grouped({
	code: 'sip-timing',
	title: 'SIP före eller efter utskrivning',
	definition: 'Genomförda SIP: före är senast på utskrivningsdagen, efter är senare.',
	unit: 'antal',
	direction: 'neutral',
	section: 'sip',
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: { high: 'många SIP', low: 'få SIP' },
	breakdowns: DIMENSIONS,
	families: [sips],
	settlesLate: true,
	groupings: [
		{
			...fixedGrouping('timing', 'Tidpunkt', [
				{ code: 'före', label: 'Före utskrivning' },
				{ code: 'efter', label: 'Efter utskrivning' }
			]),
			disclosure: 'timing'
		}
	],
	base: sipsHeld,
	evaluate({ total }) {
		return sipsBy(total, 'sipTiming');
	},
	persons: (total) => factsUnder(total, 'sipTimingCases')
});

export const sipHealthCentre = grouped({
	code: 'sip-health-centre',
	title: 'SIP per listad hälsocentral',
	definition: 'Genomförda SIP efter den hälsocentral som personen är listad på.',
	unit: 'antal',
	direction: 'neutral',
	section: 'sip',
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: { high: 'många SIP', low: 'få SIP' },
	breakdowns: DIMENSIONS,
	families: [sips],
	settlesLate: true,
	groupings: [
		{
			...listGrouping('healthCentre', 'Hälsocentral', 'healthCentre'),
			disclosure: 'sip/healthCentre'
		}
	],
	base: sipsHeld,
	evaluate({ total }) {
		return sipsBy(total, 'sipHealthCentre');
	},
	persons: (total) => factsUnder(total, 'sipHealthCentreCases')
});

export const sipCalled3d = single({
	code: 'sip-called-3d',
	title: 'SIP kallad inom 3 dagar',
	definition:
		'Andel där SIP kallats senast 3 dagar efter första utskrivningsklar, av ärenden som har både kallelse och utskrivningsklar.',
	unit: '%',
	direction: 'higher',
	section: 'sip',
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'p',
	unusually: { high: 'stor andel SIP kallade i tid', low: 'liten andel SIP kallade i tid' },
	breakdowns: DIMENSIONS,
	families: [sips],
	settlesLate: true,
	disclosure: 'sip-called',
	evaluate({ total }) {
		return shareCell(factOf(total, 'sipCalledInTime'), factOf(total, 'sipCalled'));
	}
});
