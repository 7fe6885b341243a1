import { DIMENSIONS } from '../../facts/dimension';
import { firstOfYear } from '../../facts/families/persons';
import { shortStay } from '../../facts/families/short-stay';
import { factOf } from '../../facts/facts';
import { personsBehind, shareCell } from '../cells';
import type { SingleMeasure } from '../measure';

export const shortStayWaitingPersons: SingleMeasure = {
	kind: 'single',
	code: 'short-stay-waiting-persons',
	title: 'Andel personer på korttids i väntan på SÄBO',
	definition:
		'Andel av personerna med minst ett korttidsdygn i månaden som har minst ett dygn i väntan på särskilt boende.',
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
		// A person is counted once in a month, and once in a period from January.
		const name = (fact: string) => (facts.sinceJanuary ? firstOfYear(fact) : fact);
		const persons = factOf(facts.total, name('ssPersons'));
		const waiting = factOf(facts.total, name('ssPersonsSabo'));
		return shareCell(waiting, persons, personsBehind(facts, 'ssPersons'));
	}
};
