import { DIMENSIONS } from '../../facts/dimension';
import { shortStay } from '../../facts/families/short-stay';
import { personsBehind, sumUnder } from '../cells';
import { perDay } from '../per-day';
import type { SingleMeasure } from '../measure';

export const shortStayPersons: SingleMeasure = {
	kind: 'single',
	code: 'short-stay-persons',
	title: 'Korttidsvistelse, personer i snitt',
	definition: 'Dygn på korttidsplats efter sjukhusvistelse delat med antalet dagar i månaden.',
	unit: 'personer',
	direction: 'neutral',
	section: 'korttids',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [shortStay],
	dayFacts: ['ssDays'],
	runningFact: 'ssRunning',
	evaluate(facts) {
		const persons = personsBehind(facts, 'ssPersons');
		return { value: perDay(sumUnder(facts.total, 'ssDays'), facts), n: persons, persons };
	}
};
