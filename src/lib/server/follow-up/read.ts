import { formOf } from '../../domain/case-form/values';
import { ANNULLED_STATUS, statusWords } from '../../domain/case-form/status-words';
import { remindersOf } from '../../domain/case/reminders';
import { findCase } from '../cases/read-case';
import { loadColleagues, type Colleague } from '../cases/read-colleagues';
import { undoable } from '../cases/read-last-change';
import { nowMoment } from '../clock';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** What a case can be registered with without its form; null when it is not the scope's to see. */
export async function loadFollowUp(tx: Transaction, scope: Scope, id: string) {
	const stored = await findCase(tx, scope, id);
	if (stored === null) return null;
	const { record, version } = stored;
	return {
		id,
		version,
		number: record.number,
		status: record.annulled ? ANNULLED_STATUS : statusWords(formOf(record)),
		undoable: (await undoable(tx, scope, id)) !== null,
		annulled: record.annulled !== undefined,
		responsible: record.responsible ?? '',
		handlers: handlersFor(await loadColleagues(tx), record.committee, record.responsible),
		reminders: remindersOf(record),
		now: nowMoment()
	};
}

/** Those who may follow a case of a nämnd, and whoever does. */
export function handlersFor(
	colleagues: readonly Colleague[],
	committee: string,
	responsible: string | null
): { value: string; label: string }[] {
	return colleagues
		.filter(
			({ id, active, committees }) =>
				id === responsible || (active && committees.includes(committee))
		)
		.map(({ id, name }) => ({ value: id, label: name }));
}
