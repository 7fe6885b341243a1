import type { EvaluationContext } from '../../domain/measures/measure';
import type { Scope } from '../scope';
import { loadAmounts } from '../agreements/read-amounts';
import { loadAgreements } from '../agreements/read';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';

/** What evaluating measures needs besides the facts. */
export async function loadEvaluationContext(
	tx: Transaction,
	scope: Scope
): Promise<Omit<EvaluationContext, 'partial'>> {
	const [lists, agreements, amounts] = await Promise.all([
		loadLists(tx, scope),
		loadAgreements(tx, scope),
		loadAmounts(tx, scope)
	]);
	return { kommun: scope.kommun, lists, agreements, amounts };
}
