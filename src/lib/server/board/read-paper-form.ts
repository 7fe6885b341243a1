import type { ListName } from '../../domain/lists/lists';
import { isCurrent } from '../../domain/lists/current';
import { today } from '../clock';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import type { Scope } from '../scope';

/** The choices that are printed on the paper form: those that can be chosen today. */
export async function loadPaperForm(tx: Transaction, scope: Scope) {
	const [lists, committees] = await Promise.all([loadLists(tx, scope), committeesOf(tx, scope)]);
	const day = today();
	const names = (list: ListName) =>
		lists[list].filter((item) => isCurrent(item, day)).map(({ name }) => name);
	return {
		printed: day,
		committees: committees.map(({ abbreviation }) => abbreviation),
		plans: names('plan'),
		delayReasons: names('delayReason'),
		deficienciesInpatient: names('deficiencyInpatient'),
		deficienciesPrimary: names('deficiencyPrimary')
	};
}
