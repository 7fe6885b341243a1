import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { payment } from '../../facts/families/payment';
import { liableDays } from '../liable-days';
import { perDay } from '../per-day';
import type { SingleMeasure } from '../measure';

export const paymentPersons: SingleMeasure = {
	kind: 'single',
	code: 'payment-persons',
	title: 'Betalningsansvar, personer i snitt',
	definition: 'Dygn med betalningsansvar delat med antalet dagar i månaden.',
	unit: 'personer',
	direction: 'lower',
	section: 'betalning',
	decimals: 1,
	aggregation: 'recomputed',
	breakdowns: DIMENSIONS,
	families: [days, payment],
	dayFacts: ['payDays'],
	runningFact: 'payRunning',
	evaluate(facts, context) {
		const { days, persons } = liableDays(facts, context);
		return { value: perDay(days, facts), n: persons, persons };
	}
};
