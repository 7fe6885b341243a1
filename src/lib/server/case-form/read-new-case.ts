import { yearOf } from '../../domain/calendar/month';
import { withOpenRows } from '../../domain/case-form/read-form';
import { emptyForm } from '../../domain/case-form/values';
import { isUuid } from '../../domain/form/uuid';
import { findCase } from '../cases/read-case';
import { nextCaseNumber } from '../cases/read-next-number';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { loadFormSetting } from './read-case';

/**
 * An empty case form. Its id is made here, once, so that the same form sent twice makes one
 * case. `after` is the id of the case registered just before, which then is told of.
 */
export async function loadNewCase(tx: Transaction, scope: Scope, after: string | null) {
	const setting = await loadFormSetting(tx, scope);
	const nextNumbers: Record<string, string> = {};
	for (const { code } of setting.committees) {
		nextNumbers[code] = await nextCaseNumber(tx, scope, code, yearOf(setting.now));
	}
	const [only, ...others] = setting.committees;
	const given =
		only && others.length === 0
			? { committee: only.code, number: nextNumbers[only.code] ?? '' }
			: {};
	const before = after !== null && isUuid(after) ? await findCase(tx, scope, after) : null;
	return {
		...setting,
		id: crypto.randomUUID() as string,
		base: null,
		values: withOpenRows(emptyForm(given)),
		nextNumbers,
		saved: before && { id: before.id, number: before.record.number }
	};
}
