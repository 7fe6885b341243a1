import type { CaseListAddress } from '../../domain/case-list/address';
import { describeCheck } from '../../domain/data-quality/listed-check';
import { USUAL_FIELDS, GRID_LABELS, type GridField } from '../../domain/case-grid/grid-field';
import type { GridRow } from '../../domain/case-grid/grid-row';
import { valueOfInput } from '../../domain/case/field-values';
import { listChoices, type ListChoice } from '../../domain/lists/list-choices';
import type { Lists } from '../../domain/lists/lists';
import type { Moment } from '../../domain/calendar/moment';
import type { Scope } from '../scope';
import { lookUpCases } from '../cases/read-case';
import { nowMoment, today } from '../clock';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import { gridRow, type GridWords } from './grid-row';

/** Rows of a page of the list while it is edited. */
export const GRID_ROWS = 25;

/** What can be chosen in a cell. */
export type GridChoice = Omit<ListChoice, 'otherNames'> & Partial<Pick<ListChoice, 'otherNames'>>;

/** A page of the list to edit in place. */
export interface Grid {
	fields: readonly GridField[];
	/** What each field is called. */
	labels: Readonly<Record<GridField, string>>;
	/** Those where one of a list is written. */
	written: readonly GridField[];
	/** What is chosen among, where a field is a list. */
	choices: Partial<Record<GridField, GridChoice[]>>;
	rows: GridRow[];
	now: Moment;
}

/** The fields that the list edits: those of its check, or the usual ones. */
function gridFields({ check, editing }: CaseListAddress): readonly GridField[] {
	const own = check === null || editing === 'usual' ? [] : (describeCheck(check)?.fields ?? []);
	return own.length > 0 ? own : USUAL_FIELDS;
}

/** What rows are put into words with. */
export async function gridWords(
	tx: Transaction,
	scope: Scope,
	address: CaseListAddress
): Promise<GridWords> {
	const [lists, committees] = await Promise.all([loadLists(tx, scope), committeesOf(tx, scope)]);
	return { lists, committees, fields: gridFields(address) };
}

/** The cases with these ids as rows to edit, in their order. Whoever calls has logged the reading. */
export async function loadGrid(
	tx: Transaction,
	scope: Scope,
	{ ids, address }: { ids: readonly string[]; address: CaseListAddress }
): Promise<Grid> {
	const words = await gridWords(tx, scope, address);
	const stored = new Map((await lookUpCases(tx, scope, ids)).map((one) => [one.id, one]));
	const rows = ids.flatMap((id) => {
		const found = stored.get(id);
		return found ? [gridRow(found, words)] : [];
	});
	const written = words.fields.filter((field) => valueOfInput(field)?.meaning?.kind === 'list');
	return {
		...{ fields: words.fields, labels: GRID_LABELS, written },
		...{ choices: choicesIn(words.lists, rows), rows, now: nowMoment() }
	};
}

function choicesIn(lists: Lists, rows: readonly GridRow[]): Grid['choices'] {
	const choices: Grid['choices'] = {};
	for (const field of Object.keys(GRID_LABELS) as GridField[]) {
		const meaning = valueOfInput(field)?.meaning;
		if (meaning?.kind === 'code') {
			choices[field] = Object.entries(meaning.words).map(([value, label]) => ({ value, label }));
		}
		if (meaning?.kind === 'list') {
			const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.field === field));
			const chosen = cells.map(({ stored }) => stored);
			choices[field] = listChoices(lists, meaning.list, chosen, today());
		}
	}
	return choices;
}
