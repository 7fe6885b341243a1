import type { Transaction } from '../database/transaction';
import { allCommittees, type Committee } from '../lists/read-kommun';
import type { Scope } from '../scope';

/** The committees whose months the scope may see the review of, and with the right to, review. */
export async function committeesToReview(tx: Transaction, scope: Scope): Promise<Committee[]> {
	const all = await allCommittees(tx, scope);
	const every = scope.capabilities.includes('months.review.all');
	return all.filter(({ code }) => every || scope.committees.includes(code));
}
