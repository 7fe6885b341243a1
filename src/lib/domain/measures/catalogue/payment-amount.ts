import { DIMENSIONS } from '../../facts/dimension';
import { days } from '../../facts/families/days';
import { payment } from '../../facts/families/payment';
import { AMOUNT_NOT_VERIFIED } from '../../payment/amount';
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
		const { days, kronor, persons } = liableDays(facts, context);
		const unverified = days !== null && kronor === null;
		const missing = unverified ? { missing: AMOUNT_NOT_VERIFIED } : {};
		return { value: kronor, n: persons, persons, ...missing };
	}
};
