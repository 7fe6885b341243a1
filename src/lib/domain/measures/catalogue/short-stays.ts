import { DIMENSIONS } from '../../facts/dimension';
import { factOf, factsUnder } from '../../facts/facts';
import { firstOfYear, shortStay } from '../../facts/families';
import { countCell, meanCell, perDay, personsBehind, shareCell, sumUnder } from '../cells';
import { BY_STAY_KIND } from '../groupings';
import { grouped, single } from '../measure';

export const shortStayDays = grouped({
	code: 'short-stay-days',
	title: 'Korttidsvistelse, dygn',
	definition:
		'Dygn på korttidsplats efter sjukhusvistelse, efter slag, i den månad dygnet infaller.',
	unit: 'dygn',
	direction: 'neutral',
	section: 'korttids',
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: { high: 'många korttidsdygn', low: 'få korttidsdygn' },
	breakdowns: DIMENSIONS,
	families: [shortStay],
	dayFacts: ['ssDays'],
	runningFact: 'ssRunning',
	groupings: [{ ...BY_STAY_KIND, disclosure: 'kind' }],
	evaluate(facts) {
		return new Map(
			[...factsUnder(facts.total, 'ssDays')].map(([kind, days]) => {
				const persons = personsBehind(facts, `ssPersonsKind/${kind}`);
				return [kind, countCell(days, persons)];
			})
		);
	}
});

export const shortStayPersons = single({
	code: 'short-stay-persons',
	title: 'Korttidsvistelse, personer i snitt',
	definition: 'Dygn på korttidsplats efter sjukhusvistelse delat med antalet dagar i månaden.',
	unit: 'personer',
	direction: 'neutral',
	section: 'korttids',
	leads: true,
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'xmr',
	unusually: { high: 'många personer på korttids', low: 'få personer på korttids' },
	breakdowns: DIMENSIONS,
	families: [shortStay],
	dayFacts: ['ssDays'],
	runningFact: 'ssRunning',
	disclosure: 'short-stay',
	evaluate(facts) {
		const persons = personsBehind(facts, 'ssPersons');
		return { value: perDay(sumUnder(facts.total, 'ssDays'), facts), n: persons };
	}
});

export const shortStayLength = grouped({
	code: 'short-stay-length',
	title: 'Snittid på korttids',
	whole: 'Snittid på korttids, alla slag',
	definition:
		'Genomsnittligt antal dygn från början till slut för korttidsvistelser som avslutats under månaden, efter slag.',
	unit: 'dygn',
	direction: 'lower',
	section: 'korttids',
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'i-prime',
	unusually: { high: 'långa korttidsvistelser', low: 'korta korttidsvistelser' },
	breakdowns: DIMENSIONS,
	families: [shortStay],
	marksSmallBase: true,
	groupings: [{ ...BY_STAY_KIND, disclosure: 'length' }],
	evaluate({ total }) {
		return new Map(
			[...factsUnder(total, 'ssLengthN')].map(([kind, stays]) => [
				kind,
				meanCell(factOf(total, `ssLengthSum/${kind}`), stays)
			])
		);
	}
});

export const shortStayWaiting = single({
	code: 'short-stay-waiting',
	title: 'Andel korttidsdygn i väntan på SÄBO',
	definition:
		'Andel av korttidsdygnen efter sjukhusvistelse där personen väntar på särskilt boende.',
	unit: '%',
	direction: 'lower',
	section: 'korttids',
	decimals: 1,
	aggregation: 'recomputed',
	// Many days are one person's: they are no cases that fall out by chance, each for itself.
	chart: 'i-prime',
	unusually: {
		high: 'stor andel korttidsdygn i väntan på särskilt boende',
		low: 'liten andel korttidsdygn i väntan på särskilt boende'
	},
	breakdowns: DIMENSIONS,
	families: [shortStay],
	dayFacts: ['ssDays'],
	runningFact: 'ssRunning',
	disclosure: 'waiting',
	evaluate(facts) {
		const days = sumUnder(facts.total, 'ssDays');
		const waiting = factOf(facts.total, 'ssDays/sabo');
		return shareCell(waiting, days);
	},
	persons: (facts) => personsBehind(facts, 'ssPersons')
});

export const shortStayWaitingPersons = single({
	code: 'short-stay-waiting-persons',
	title: 'Andel personer på korttids i väntan på SÄBO',
	definition:
		'Andel av personerna med minst ett korttidsdygn i månaden som har minst ett dygn i väntan på särskilt boende.',
	unit: '%',
	direction: 'lower',
	section: 'korttids',
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'p',
	unusually: {
		high: 'stor andel på korttids i väntan på särskilt boende',
		low: 'liten andel på korttids i väntan på särskilt boende'
	},
	breakdowns: DIMENSIONS,
	families: [shortStay],
	dayFacts: ['ssDays'],
	runningFact: 'ssRunning',
	personsOverlap: true,
	disclosure: 'waiting',
	evaluate(facts) {
		// A person is counted once in a month, and once in a period from January.
		const name = (fact: string) => (facts.sinceJanuary ? firstOfYear(fact) : fact);
		const persons = factOf(facts.total, name('ssPersons'));
		const waiting = factOf(facts.total, name('ssPersonsSabo'));
		return shareCell(waiting, persons);
	},
	persons: (facts) => personsBehind(facts, 'ssPersons')
});
