import type { Outcome } from '../../domain/form/field-problem';
import { accepted } from '../../domain/form/field-problem';
import {
	changedFields,
	joinedTexts,
	readOpened,
	type FieldTexts
} from '../../domain/form/meanwhile';
import { changedLine, type ValueNames } from '../../domain/form/meanwhile-words';
import { lockKommunSettings, lockRegionLists } from '../database/lock-kommun';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { lastSettingChange, type LastChange } from '../log/read-last-setting-change';
import type { Scope } from '../scope';
import type { Shown } from '../shown';

/**
 * Refuses a form that was opened before somebody else changed what it shows. Waits for who is changing
 * it, and lets nobody change it until the transaction ends.
 */
export async function meetChanges(
	tx: Transaction,
	scope: Scope,
	{ what, keys, texts }: Shown,
	typed: Readonly<Record<string, string>>
): Promise<Outcome<null>> {
	await (what === 'list-item' ? lockRegionLists : lockKommunSettings)(tx, scope);
	const stored = await texts(tx, scope);
	if (stored === null) return accepted(null);
	return refusedFor(typed, stored, {
		last: () => lastSettingChange(tx, what, keys),
		names: async () => {
			const lists = Object.values(await loadLists(tx, scope)).flat();
			return new Map(lists.map(({ code, name }) => [code, name]));
		}
	});
}

/** The refusal of what was typed into a form that was opened before `stored` was stored. */
export async function refusedFor(
	typed: Readonly<Record<string, string>>,
	stored: FieldTexts,
	{ last, names }: { last: () => Promise<LastChange | null>; names: () => Promise<ValueNames> }
): Promise<Outcome<null>> {
	const opened = readOpened(typed);
	const changed = opened === null ? [] : changedFields(opened, { stored, typed });
	if (changed.length === 0) return accepted(null);
	const known = await names();
	return {
		ok: false,
		problems: [],
		meanwhile: {
			...((await last()) ?? { by: null, at: null }),
			changes: changed.map((field) => changedLine(field, known)),
			values: joinedTexts(typed, stored, changed)
		}
	};
}
