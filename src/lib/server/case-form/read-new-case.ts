import { withOpenRows } from '../../domain/case-form/read-form';
import { emptyForm } from '../../domain/case-form/values';
import { shownNumber } from '../../domain/case/shown-number';
import { isUuid } from '../../domain/form/uuid';
import { findCase } from '../cases/read-case';
import { undoable } from '../cases/read-last-change';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { loadFormSetting } from './read-case';

/**
 * An empty case form. Its id is made here, once, so that the same form sent twice makes one
 * case. `after` is the id of the case registered just before, which then is told of.
 */
export async function loadNewCase(tx: Transaction, scope: Scope, after: string | null) {
	const setting = await loadFormSetting(tx, scope);
	const [only, ...others] = setting.committees;
	const given = only && others.length === 0 ? { committee: only.code } : {};
	const before = after !== null && isUuid(after) ? await findCase(tx, scope, after) : null;
	return {
		...setting,
		id: crypto.randomUUID() as string,
		base: null,
		values: withOpenRows(emptyForm(given)),
		saved: before && {
			id: before.id,
			number: shownNumber(before.record, setting.committees),
			version: before.version,
			undoable: (await undoable(tx, scope, before.id)) !== null
		}
	};
}
