import type { LogAddress } from '../../domain/log/address';
import { loggedFilter } from '../../domain/log/logged-filter';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { inWords } from './in-words';
import { countEntries, entriesOf, MOST_COUNTED, selectionCondition } from './read-entries';
import { record } from './record';

/** Rows of a page of the log. */
const ENTRIES_PER_PAGE = 50;

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
