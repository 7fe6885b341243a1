import { and, eq } from 'drizzle-orm';
import { savedListHref, type SavedList } from '../../domain/case-list/saved-list-schema';
import { byName } from '../../domain/text/swedish-order';
import { savedList } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** The rows of whoever asks. */
export function ownLists(scope: Scope) {
	return and(eq(savedList.kommun, scope.kommun), eq(savedList.owner, scope.actorId));
}

/** The selections of the list that whoever asks has saved, by name. */
export async function loadSavedLists(tx: Transaction, scope: Scope): Promise<SavedList[]> {
	const rows = await tx
		.select({ name: savedList.name, query: savedList.query })
		.from(savedList)
		.where(ownLists(scope));
	return rows.sort(byName).map(({ name, query }) => ({ name, href: savedListHref(query) }));
}
