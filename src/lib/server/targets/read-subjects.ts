import { MEASURES } from '../../domain/measures/catalogue';
import { targetSubjects, type TargetSubject } from '../../domain/target/target-subject';
import { loadLists } from '../lists/read';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { listSeries } from '../series/read';

/** What targets can be set for in the scope's kommun: measures, their groups, then its external series. */
export async function loadTargetSubjects(tx: Transaction, scope: Scope): Promise<TargetSubject[]> {
	return targetSubjects(MEASURES, await listSeries(tx, scope), await loadLists(tx, scope));
}
