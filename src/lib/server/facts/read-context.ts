import type { EvaluationContext } from '../../domain/measures/measure';
import { loadAgreements } from '../agreements/read';
import { loadAmounts } from '../agreements/read-amounts';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { allCommittees } from '../lists/read-kommun';
import { loadPopulation } from '../population/read';
import type { Scope } from '../scope';

/** What evaluating measures needs besides the facts. */
export async function loadEvaluationContext(
	tx: Transaction,
	scope: Scope
): Promise<Omit<EvaluationContext, 'partial'>> {
	const [lists, agreements, amounts, committees, population] = await Promise.all([
		loadLists(tx, scope),
		loadAgreements(tx, scope),
		loadAmounts(tx, scope),
		allCommittees(tx, scope),
		loadPopulation(tx, scope)
	]);
	const isWhole = committees.every(({ code }) => scope.committees.includes(code));
	return { kommun: scope.kommun, lists, agreements, amounts, ...(isWhole && { population }) };
}
