import { DIMENSIONS } from '../../facts/dimension';
import { shortStay } from '../../facts/families/short-stay';
import { factOf } from '../../facts/facts';
import { personsBehind, shareCell, sumUnder } from '../cells';
import type { SingleMeasure } from '../measure';

export const shortStayWaiting: SingleMeasure = {
	kind: 'single',
	code: 'short-stay-waiting',
	title: 'Andel korttidsdygn i väntan på SÄBO',
	definition:
		'Andel av korttidsdygnen efter sjukhusvistelse där personen väntar på särskilt boende.',
	unit: '%',
	direction: 'lower',
	section: 'korttids',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [shortStay],
	dayFacts: ['ssDays'],
	runningFact: 'ssRunning',
	evaluate(facts) {
		const days = sumUnder(facts.total, 'ssDays');
		const waiting = factOf(facts.total, 'ssDays/sabo');
		return shareCell(waiting, days, personsBehind(facts, 'ssPersons'));
	}
};
