import type { Transaction } from '../database/transaction';
import { findByNumber } from '../cases/read-by-number';
import { today } from '../clock';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import type { Scope } from '../scope';
import { rowInWords } from './row-in-words';

/** The cases that a typed number may mean, in words; none where nothing is typed. */
export async function loadFound(tx: Transaction, scope: Scope, typed: string) {
	if (typed.trim() === '') return { rows: [], more: false, only: null };
	const { rows, more, only } = await findByNumber(tx, scope, typed);
	const [lists, committees] = [await loadLists(tx, scope), await committeesOf(tx, scope)];
	const words = { lists, committees, today: today() };
	return { rows: rows.map((row) => rowInWords(row, words)), more, only };
}
