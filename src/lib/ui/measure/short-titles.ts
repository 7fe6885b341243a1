/** Short names of measures for places where the whole title does not fit. */
export const SHORT_TITLES: Readonly<Record<string, string>> = {
	cases: 'Antal ärenden',
	'days-mean': 'Dygn till hemgång, snitt',
	'days-max': 'Dygn till hemgång, längsta',
	'within-target-share': 'Hemgång inom 1 dygn',
	'sip-share': 'Andel SIP',
	'admission-notice-24h': 'Inskrivningsmeddelande inom 24 tim',
	'payment-days': 'Betalningsansvar'
};
