import type { EvaluationContext } from '../../domain/measures/measure';
import { loadAgreements } from '../agreements/read';
import { loadAmounts } from '../agreements/read-amounts';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { loadPopulationOfWhole } from '../population/read';
import type { Scope } from '../scope';

/** What evaluating measures needs besides the facts. */
export async function loadEvaluationContext(
	tx: Transaction,
	scope: Scope
): Promise<Omit<EvaluationContext, 'partial'>> {
	const [lists, agreements, amounts, population] = await Promise.all([
		loadLists(tx, scope),
		loadAgreements(tx, scope),
		loadAmounts(tx, scope),
		loadPopulationOfWhole(tx, scope)
	]);
	return { kommun: scope.kommun, lists, agreements, amounts, ...(population && { population }) };
}
