import type { LogAddress } from '../../domain/log/address';
import { loggedFilter } from '../../domain/log/logged-filter';
import type { Scope } from '../access/scope';
import { stockholmMoment } from '../clock';
import type { Transaction } from '../database/transaction';
import { caseNumbersOf } from './case-numbers';
import { record } from './record';
import { countEntries, entriesOf, MOST_COUNTED, selectionCondition, type EntryRow } from './search';

/** Rows of a page of the log. */
export const ENTRIES_PER_PAGE = 50;

/** A page of the log as it is shown; that it was read is logged too. A transaction of `database.log`. */
export async function loadLogPage(tx: Transaction, scope: Scope, address: LogAddress) {
	const { page, ...selection } = address;
	const condition = await selectionCondition(tx, scope, selection);
	const offset = (page - 1) * ENTRIES_PER_PAGE;
	const rows = await entriesOf(tx, condition, { limit: ENTRIES_PER_PAGE, offset });
	const total = await countEntries(tx, condition);
	await record(tx, scope, {
		event: 'log-read',
		details: { filter: loggedFilter(selection), page }
	});
	return {
		address,
		total,
		more: total >= MOST_COUNTED,
		pageSize: ENTRIES_PER_PAGE,
		rows: await inWords(tx, scope, rows)
	};
}

/** Entries with the time on the clock in Stockholm and the numbers of their cases. */
export async function inWords(tx: Transaction, scope: Scope, rows: readonly EntryRow[]) {
	const ids = rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
	const numbers = await caseNumbersOf(tx, scope, ids);
	return rows.map(({ at, ...row }) => ({
		...row,
		at: stockholmMoment(at),
		/** The one case's number; its id where the case is gone. */
		caseName: row.caseId === null ? null : (numbers.get(row.caseId) ?? row.caseId)
	}));
}

/** An entry as pages show it. */
export type EntryInWords = Awaited<ReturnType<typeof inWords>>[number];
