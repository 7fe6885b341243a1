import type { LocalDate } from '../calendar/moment';
import type { CareForm } from '../case/case';
import type { Agreement } from './agreement';

/** The default rule of domain.md §3.2, valid wherever no local agreement is entered. */
export const DEFAULT_AGREEMENT: Agreement = {
	kommun: '',
	careForm: null,
	validFrom: '0001-01-01',
	validTo: null,
	freeDays: 3,
	noonRule: true,
	model: 'individual',
	sameDayInAverage: true,
	kronorPerDay: null,
	longStay: null
};

/**
 * The agreement valid for a kommun and care form on a date: one for the care form itself
 * before one for every care form, the latest to start among several, and
 * {@link DEFAULT_AGREEMENT} where there is none.
 */
export function agreementFor(
	agreements: readonly Agreement[],
	kommun: string,
	careForm: CareForm,
	date: LocalDate
): Agreement {
	let best: Agreement | null = null;
	for (const candidate of agreements) {
		if (candidate.kommun !== kommun) continue;
		if (candidate.careForm !== null && candidate.careForm !== careForm) continue;
		if (candidate.validFrom > date) continue;
		if (candidate.validTo !== null && candidate.validTo < date) continue;
		if (best === null || precedes(candidate, best)) best = candidate;
	}
	return best ?? DEFAULT_AGREEMENT;
}

function precedes(a: Agreement, b: Agreement): boolean {
	if ((a.careForm === null) !== (b.careForm === null)) return a.careForm !== null;
	return a.validFrom > b.validFrom;
}
