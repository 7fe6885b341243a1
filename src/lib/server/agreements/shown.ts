import { agreementValues } from '../../domain/payment/agreement-values';
import { amountValues } from '../../domain/payment/amount-values';
import type { Shown } from '../shown';
import { loadAgreements } from './read';
import { loadAmounts } from './read-amounts';

/** An agreement as its form shows it. */
export function shownAgreement(id: string): Shown {
	return {
		what: 'agreement',
		keys: [id],
		texts: async (tx, scope) => {
			const agreements = await loadAgreements(tx, scope);
			const agreement = agreements.find((candidate) => candidate.id === id);
			return agreement ? agreementValues(agreement) : null;
		}
	};
}

/** Every year's amount as their form shows them. */
export function shownAmounts(years: readonly number[]): Shown {
	return {
		what: 'amount',
		keys: years.map(String),
		texts: async (tx, scope) => amountValues(await loadAmounts(tx, scope))
	};
}
