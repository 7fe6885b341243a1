import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { payment } from '../../facts/families/payment';
import { liableDays } from '../liable-days';
import type { SingleMeasure } from '../measure';

export const paymentDays: SingleMeasure = {
	kind: 'single',
	code: 'payment-days',
	title: 'Betalningsansvar, dygn',
	definition: 'Dygn som kommunen har betalningsansvar för, i den månad dygnet infaller.',
	unit: 'dygn',
	direction: 'lower',
	section: 'betalning',
	decimals: 0,
	aggregation: 'count',
	breakdowns: DIMENSIONS,
	families: [days, payment],
	dayFacts: ['payDays'],
	runningFact: 'payRunning',
	evaluate(facts, context) {
		const { days, persons } = liableDays(facts, context);
		return { value: days, n: persons, persons };
	}
};
