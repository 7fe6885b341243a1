import type { GridRow } from '../../../domain/paste-grid/grid';
import { GRID_COLUMNS } from '../../../domain/paste-grid/grid-columns';
import { suggestionsFor } from '../../../domain/paste-grid/suggestions';
import { nowMoment, today } from '../../clock';
import type { Database } from '../../database/open';
import { transaction, type Transaction } from '../../database/transaction';
import { loadLists } from '../../lists/read';
import { committeesOf } from '../../lists/read-kommun';
import type { Scope } from '../../scope';
import { loadChangedCases } from '../read-changed-cases';
import { loadColumnMapping } from '../read-column-mapping';
import { findImport } from '../read-import';
import { readPasteAddress } from './paste-address';
import { unknownChoices } from '../unknown-choices';
import { reviewOf, rowsAsRead, stagedLines, summaryOf, type StoredReview } from './read-review';
import { heldGrid } from './stage-grid';

/** The page with the grid: what is in it, what was found, and what was saved just before. */
export async function loadPastePage(database: Database, scope: Scope, parameters: URLSearchParams) {
	const { review, saved, notSaved, leftOut, changesPage } = readPasteAddress(parameters);
	const rows = review === null ? null : await heldGrid(database, scope, review);
	return transaction(database, scope, async (tx) => {
		const lists = await loadLists(tx, scope);
		const found = review && rows ? await reviewIn(tx, scope, review, rows) : null;
		return {
			rows: found ? rowsAsRead(rows ?? [], found.read) : [],
			review: found,
			unknown: found ? unknownChoices(found.unknown, lists) : [],
			changes: found && (await loadChangedCases(tx, scope, found.importId, changesPage)),
			/** A grid was asked for, and is not kept any more. */
			lost: review !== null && found === null,
			saved: saved === null ? null : await savedIn(tx, scope, saved),
			...{ notSaved, leftOut },
			columns: GRID_COLUMNS,
			suggestions: suggestionsFor(lists, await committeesOf(tx, scope), today()),
			mapping: await loadColumnMapping(tx, scope),
			now: nowMoment()
		};
	});
}

async function reviewIn(
	tx: Transaction,
	scope: Scope,
	importId: string,
	rows: readonly GridRow[]
): Promise<StoredReview | null> {
	const found = await findImport(tx, scope, importId);
	if (found?.status !== 'staged') return null;
	return reviewOf(importId, rows, found.summary, await stagedLines(tx, importId));
}

async function savedIn(tx: Transaction, scope: Scope, importId: string) {
	const summary = await summaryOf(tx, scope, importId, 'committed');
	return summary && { importId, count: summary.new + summary.changed };
}
