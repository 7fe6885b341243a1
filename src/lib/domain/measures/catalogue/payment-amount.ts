import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { payment } from '../../facts/families/payment';
import { liableDays } from '../liable-days';
import type { SingleMeasure } from '../measure';

export const paymentAmount: SingleMeasure = {
	kind: 'single',
	code: 'payment-amount',
	title: 'Betalningsansvar, kronor',
	definition: 'Dygn med betalningsansvar gånger årets verifierade belopp per dygn.',
	unit: 'kr',
	direction: 'lower',
	section: 'betalning',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [days, payment],
	dayFacts: ['payDays'],
	runningFact: 'payRunning',
	evaluate(facts, context) {
		const { kronor, persons } = liableDays(facts, context);
		return { value: kronor, n: persons, persons };
	}
};
