import { formOf, type CaseFormValues } from '../../domain/case-form/values';
import { withOpenRows } from '../../domain/case-form/read-form';
import type { GridRow, SavedRows } from '../../domain/case-grid/grid-row';
import { shownChange } from '../../domain/case-grid/shown-change';
import { textIn, withText } from '../../domain/case-grid/grid-field';
import { codeOfName } from '../../domain/case-form/named-choices';
import type { Scope } from '../scope';
import { today } from '../clock';
import { saveCaseForm, type SaveFormOutcome } from '../case-form/write-form';
import { lookUpCases, type StoredCase } from '../cases/read-case';
import { historyOf } from '../cases/read-history';
import type { Transaction } from '../database/transaction';
import { gridRow, withTexts, type GridWords } from './grid-row';
import type { PostedRow, PostedRows } from './posted-rows';

/**
 * Saves what was changed in the list, a row or all of them, in the transaction it is given: the rows
 * that hold are saved, each by the rules and the merging of the case form, and the others come back
 * with what was typed and why. A row is never in the way of another, and none is saved before it
 * has been shown what would change in it.
 */
export async function saveRows(
	tx: Transaction,
	scope: Scope,
	{ rows: posted, only }: PostedRows,
	words: GridWords
): Promise<SavedRows> {
	// Without JavaScript a list's value is sent by its name.
	const known = { lists: words.lists, today: today() };
	const rows = posted.map((row) => ({
		...row,
		texts: new Map([...row.texts].map(([input, text]) => [input, codeOfName(known, input, text)]))
	}));
	const ids = rows.map(({ id }) => id);
	const before = new Map((await lookUpCases(tx, scope, ids)).map((stored) => [stored.id, stored]));
	const outcomes = new Map<string, SaveFormOutcome>();
	let unseen = 0;
	for (const row of inLockingOrder(rows, before)) {
		if (only !== null && row.id !== only) continue;
		const outcome = await saveRow(tx, scope, row, before.get(row.id));
		if (outcome === 'unseen') unseen += 1;
		else if (outcome) outcomes.set(row.id, outcome);
	}
	const after = new Map((await lookUpCases(tx, scope, ids)).map((stored) => [stored.id, stored]));
	const shown = rows.flatMap((row) => {
		const stored = after.get(row.id);
		return stored ? [rowAfter(gridRow(stored, words), row, outcomes.get(row.id))] : [];
	});
	const saved = [...outcomes.values()].filter((outcome) => outcome.saved).length;
	return { rows: shown, saved, refused: outcomes.size - saved, unseen };
}

/** Two who save lists at the same time lock committees and cases in the same order. */
function inLockingOrder(
	rows: readonly PostedRow[],
	stored: ReadonlyMap<string, StoredCase>
): PostedRow[] {
	const key = ({ id }: PostedRow) => `${stored.get(id)?.record.committee ?? ''} ${id}`;
	return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Null where nothing in the row was changed. */
async function saveRow(
	tx: Transaction,
	scope: Scope,
	row: PostedRow,
	stored: StoredCase | undefined
): Promise<SaveFormOutcome | 'unseen' | null> {
	if (!stored) return null;
	const loaded = await formShown(tx, scope, stored, row.version);
	if (loaded === null) return null;
	let values = loaded;
	for (const [input, text] of row.texts) values = withText(values, input, text);
	const changed = [...row.texts].filter(
		([input]) => textIn(values, input) !== textIn(loaded, input)
	);
	if (changed.length === 0) return null;
	if (!changed.every(([input, text]) => row.shown.includes(shownChange(input, text)))) {
		return 'unseen';
	}
	const { id, version: baseVersion, seen, others } = row;
	return saveCaseForm(tx, scope, { id, baseVersion, values, seen, others });
}

/** The form as the row was made from it. */
async function formShown(
	tx: Transaction,
	scope: Scope,
	stored: StoredCase,
	version: number
): Promise<CaseFormValues | null> {
	if (stored.version === version) return withOpenRows(formOf(stored.record));
	const revisions = await historyOf(tx, scope, stored.id);
	const shown = revisions.find((revision) => revision.version === version);
	return shown ? withOpenRows(formOf(shown.after)) : null;
}

function rowAfter(row: GridRow, posted: PostedRow, outcome: SaveFormOutcome | undefined): GridRow {
	if (outcome?.saved) return { ...row, saved: true };
	// Not tried: its own version stays, so that what others did meanwhile is met when it is.
	const { others } = posted;
	if (!outcome) return { ...withTexts(row, posted.texts), version: posted.version, others };
	const { values, baseVersion, errors, warnings, clash, similar } = outcome;
	const merged = [...posted.texts.keys()].map((input) => [input, textIn(values, input)] as const);
	const typed = withTexts(row, new Map(merged));
	const found = { errors, warnings, clash, similar: similar?.cases ?? [] };
	return { ...typed, version: baseVersion, others, ...found };
}
