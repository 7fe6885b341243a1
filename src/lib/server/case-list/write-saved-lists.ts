import { and, eq } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { savedList } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadSavedLists, ownLists } from './read-saved-lists';

/** As many as stand in a row above the list. */
const MOST = 30;

/** Saves a selection of the list under a name, in place of one with the same name. */
export async function saveList(
	tx: Transaction,
	scope: Scope,
	{ name, query }: { name: string; query: string }
): Promise<Outcome<undefined>> {
	const known = await loadSavedLists(tx, scope);
	const before = known.find((one) => one.name === name);
	if (!before && known.length >= MOST) {
		return refused('namn', `Du har redan ${MOST} sparade urval. Ta bort ett först.`);
	}
	await tx
		.insert(savedList)
		.values({ kommun: scope.kommun, owner: scope.actorId, name, query })
		.onConflictDoUpdate({
			target: [savedList.kommun, savedList.owner, savedList.name],
			set: { query }
		});
	await recordSetting(tx, scope, {
		...{ what: 'saved-list', key: name, before: before ? { name } : null, after: { name } }
	});
	return accepted(undefined);
}

/** Removes a saved selection; one that is gone already is no error. */
export async function removeSavedList(tx: Transaction, scope: Scope, name: string): Promise<void> {
	const removed = await tx
		.delete(savedList)
		.where(and(ownLists(scope), eq(savedList.name, name)))
		.returning({ name: savedList.name });
	if (removed.length === 0) return;
	await recordSetting(tx, scope, { what: 'saved-list', key: name, before: { name }, after: null });
}
