import { DIMENSIONS } from '../../facts/dimension';
import { shortStay } from '../../facts/families/short-stay';
import { factsUnder } from '../../facts/facts';
import { countCell, personsBehind } from '../cells';
import { BY_STAY_KIND } from '../groupings';
import type { GroupedMeasure } from '../measure';

export const shortStayDays: GroupedMeasure = {
	kind: 'grouped',
	code: 'short-stay-days',
	title: 'Korttidsvistelse, dygn',
	definition:
		'Dygn på korttidsplats efter sjukhusvistelse, efter slag, i den månad dygnet infaller.',
	unit: 'dygn',
	direction: 'neutral',
	section: 'korttids',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [shortStay],
	dayFacts: ['ssDays'],
	runningFact: 'ssRunning',
	groupings: [BY_STAY_KIND],
	evaluate(facts) {
		return new Map(
			[...factsUnder(facts.total, 'ssDays')].map(([kind, days]) => {
				const persons = personsBehind(facts, `ssPersonsKind/${kind}`);
				return [kind, countCell(days, persons, persons)];
			})
		);
	}
};
