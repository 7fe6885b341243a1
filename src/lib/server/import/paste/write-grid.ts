import { countStates, type GridReview } from '../../../domain/paste-grid/grid-review';
import type { GridRow } from '../../../domain/paste-grid/grid';
import type { Scope } from '../../scope';
import type { Database } from '../../database/open';
import { transaction } from '../../database/transaction';
import { commitImport } from '../commit-import';
import { reviewOf, stagedLines, summaryOf, type StagedLine } from './read-review';
import { forgetGrid, heldGridFile, isSameGrid, stageGrid } from './stage-grid';

/** Why a grid was not saved: it has something nobody has seen, a case has moved, nothing to do. */
export type NotSaved = 'unseen' | 'stale' | 'nothing';

/** What came of saving: the import done and what is left to correct, or the preview to look at. */
export type SaveGridOutcome =
	| { saved: string; rest: string | null; counts: { new: number; changed: number } }
	| { notSaved: NotSaved; review: string };

interface Staged {
	review: GridReview;
	lines: StagedLine[];
}

/**
 * Saves the rows of the grid that are right, as one import, and keeps the others to be
 * corrected. `shown` is the preview that stood beside the button. What has been typed since is
 * judged first, and saved only when that finds nothing that was not in the preview: no new error,
 * no new warning, no other change of a case that there is.
 * @throws {FileRefused} `lång-cell`; nothing is written then
 */
export async function saveGrid(
	database: Database,
	scope: Scope,
	rows: readonly GridRow[],
	shown: string | null
): Promise<SaveGridOutcome> {
	const file = shown === null ? null : await heldGridFile(database, scope, shown);
	const own = file && shown;
	const before = own && (await stagedGrid(database, scope, own, rows));
	const asShown = before !== null && file !== null && isSameGrid(file, rows);
	const importId =
		asShown && own !== null ? own : await stageGrid(database, scope, { rows, replaces: null });
	const now = asShown ? before : await stagedGrid(database, scope, importId, rows);
	if (own !== null && !asShown) await forgetGrid(database, scope, own);
	const counts = now && countStates(now.review);
	if (counts && counts.new + counts.changed === 0) {
		if (shown === null || !(await isSaved(database, scope, shown))) {
			return { notSaved: 'nothing', review: importId };
		}
		// Sent twice: the second gets the answer of the first.
		await forgetGrid(database, scope, importId);
		const rest = await keepRefused(database, scope, rows, now.review);
		return { saved: shown, rest, counts };
	}
	if (!now || !before || hasUnseen(before, now)) return { notSaved: 'unseen', review: importId };
	const result = await commitImport(database, scope, importId);
	if (result.outcome !== 'committed') {
		const again = await stageGrid(database, scope, { rows, replaces: importId });
		return { notSaved: 'stale', review: again };
	}
	const rest = await keepRefused(database, scope, rows, now.review);
	return { saved: importId, rest, counts: countStates(now.review) };
}

/** Keeps the rows that are still to be corrected; null when there are none. */
async function keepRefused(
	database: Database,
	scope: Scope,
	rows: readonly GridRow[],
	{ states }: GridReview
): Promise<string | null> {
	const rest = rows.filter((_, at) => states[at] === 'refused');
	return rest.length === 0 ? null : stageGrid(database, scope, { rows: rest, replaces: null });
}

async function isSaved(database: Database, scope: Scope, importId: string): Promise<boolean> {
	return transaction(
		database,
		scope,
		async (tx) => (await summaryOf(tx, scope, importId, 'committed')) !== null
	);
}

function hasUnseen(shown: Staged, now: Staged): boolean {
	const seen = new Set([
		...shown.review.problems.map((problem) => JSON.stringify(problem)),
		...shown.lines.map((line) => JSON.stringify(line))
	]);
	return (
		now.review.problems.some((problem) => !seen.has(JSON.stringify(problem))) ||
		now.lines.some((line) => line.baseVersion > 0 && !seen.has(JSON.stringify(line)))
	);
}

function stagedGrid(
	database: Database,
	scope: Scope,
	importId: string,
	rows: readonly GridRow[]
): Promise<Staged | null> {
	return transaction(database, scope, async (tx) => {
		const summary = await summaryOf(tx, scope, importId, 'staged');
		if (summary === null) return null;
		const lines = await stagedLines(tx, importId);
		return { review: reviewOf(importId, rows, summary, lines), lines };
	});
}
