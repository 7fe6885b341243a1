import { and, desc, type SQL } from 'drizzle-orm';
import { isWholeNumber, numbersSought } from '../../domain/case/typed-number';
import { loggedFilter } from '../../domain/log/logged-filter';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { committeesOf } from '../lists/read-kommun';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { LIST_COLUMNS, type CaseListRow } from './shown-row';
import { beginsAs, isAmongLatest, isExactly } from './number-condition';
import { inScope } from './read-case';

/** As many as are looked through by eye. */
const SHOWN = 20;

/** The cases that a number typed somewhere may mean. */
export interface FoundByNumber {
	/** The exact ones first, then the latest admitted. */
	rows: CaseListRow[];
	/** There are others that hold what was typed. */
	more: boolean;
	/** The one that is meant, where there is no doubt. */
	only: string | null;
}

/**
 * Finds cases by their number, or any part of it, as it is printed. The log tells what was looked for
 * and which cases were shown. Each question stops at what is shown: the time is the same at any
 * number of cases.
 */
export async function findByNumber(
	tx: Transaction,
	scope: Scope,
	typed: string
): Promise<FoundByNumber> {
	const sought = numbersSought(typed, await committeesOf(tx, scope));
	const found = new Map<string, CaseListRow>();
	const look = async (condition: SQL | undefined, latestFirst: boolean) => {
		const rows = await some(tx, and(inScope(scope), condition), latestFirst);
		for (const row of rows) if (!found.has(row.id)) found.set(row.id, row);
	};
	for (const one of sought) await look(isExactly(one), true);
	for (const one of sought) await look(isAmongLatest(scope, one), true);
	for (const one of sought) await look(beginsAs(one), false);
	const all = [...found.values()];
	const rows = all.slice(0, SHOWN);
	const whole = rows.filter(({ number }) => sought.some((one) => isWholeNumber(number, one)));
	const [only, ...others] = all.length === 1 ? all : whole;
	await record(tx, scope, {
		event: 'case-search',
		caseIds: rows.map(({ id }) => id),
		details: { filter: loggedFilter({ search: typed }), page: 1, total: rows.length }
	});
	return {
		rows,
		more: all.length > SHOWN,
		only: only && others.length === 0 ? only.id : null
	};
}

function some(
	tx: Transaction,
	where: SQL | undefined,
	latestFirst: boolean
): Promise<CaseListRow[]> {
	const rows = tx.select(LIST_COLUMNS).from(cases).where(where);
	return latestFirst
		? rows.orderBy(desc(cases.admitted), desc(cases.id)).limit(SHOWN + 1)
		: rows.limit(SHOWN + 1);
}
