import { DIMENSIONS } from '../../facts/dimension';
import { days, payment } from '../../facts/families';
import { AMOUNT_NOT_VERIFIED } from '../../payment/amount';
import { liableDays } from '../liable-days';
import { single } from '../measure';
import { perDay } from '../cells';

export const paymentDays = single({
	code: 'payment-days',
	title: 'Betalningsansvar, dygn',
	shortTitle: 'Betalningsansvar',
	definition: 'Dygn som kommunen har betalningsansvar för, i den månad dygnet infaller.',
	unit: 'dygn',
	direction: 'lower',
	section: 'betalning',
	leads: true,
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: { high: 'många dygn med betalningsansvar', low: 'få dygn med betalningsansvar' },
	breakdowns: DIMENSIONS,
	families: [days, payment],
	dayFacts: ['payDays'],
	runningFact: 'payRunning',
	disclosure: 'payment',
	evaluate(facts, context) {
		const { days, persons } = liableDays(facts, context);
		return { value: days, n: persons };
	}
});

export const paymentPersons = single({
	code: 'payment-persons',
	title: 'Betalningsansvar, personer i snitt',
	definition: 'Dygn med betalningsansvar delat med antalet dagar i månaden.',
	unit: 'personer',
	direction: 'lower',
	section: 'betalning',
	decimals: 1,
	aggregation: 'recomputed',
	chart: 'xmr',
	unusually: {
		high: 'många personer med betalningsansvar',
		low: 'få personer med betalningsansvar'
	},
	breakdowns: DIMENSIONS,
	families: [days, payment],
	dayFacts: ['payDays'],
	runningFact: 'payRunning',
	disclosure: 'payment',
	evaluate(facts, context) {
		const { days, persons } = liableDays(facts, context);
		return { value: perDay(days, facts), n: persons };
	}
});

export const paymentAmount = single({
	code: 'payment-amount',
	title: 'Betalningsansvar, kronor',
	definition: 'Dygn med betalningsansvar gånger årets verifierade belopp per dygn.',
	unit: 'kr',
	direction: 'lower',
	section: 'betalning',
	decimals: 0,
	aggregation: 'count',
	chart: 'xmr',
	unusually: {
		high: 'höga kostnader för betalningsansvar',
		low: 'låga kostnader för betalningsansvar'
	},
	breakdowns: DIMENSIONS,
	families: [days, payment],
	dayFacts: ['payDays'],
	runningFact: 'payRunning',
	disclosure: 'payment',
	evaluate(facts, context) {
		const { days, kronor, persons } = liableDays(facts, context);
		const unverified = days !== null && kronor === null;
		const missing = unverified ? { missing: AMOUNT_NOT_VERIFIED } : {};
		return { value: kronor, n: persons, ...missing };
	}
});
