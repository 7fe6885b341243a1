import { and, asc, desc, eq, gte, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { addDays } from '../../domain/calendar/moment';
import type { Case } from '../../domain/case/case';
import { numbersSought } from '../../domain/case/typed-number';
import type { CaseSort, CaseStatus } from '../../domain/case-list/address';
import type { ChosenCheck } from '../../domain/data-quality/listed-check';
import type { Dimension } from '../../domain/facts/dimension';
import type { Scope } from '../scope';
import { checkCondition } from '../data-quality/check-condition';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { byName } from '../../domain/text/swedish-order';
import { loadLists } from '../lists/read';
import { committeesOf, type Committee } from '../lists/read-kommun';
import { loggedFilter } from '../../domain/log/logged-filter';
import { record } from '../log/record';
import { inScope } from './read-case';
import { groupCondition } from './group-condition';
import { LIST_COLUMNS, type CaseListRow } from './shown-row';
import { numberCondition } from './number-condition';
import { byNumber } from './number-order';

/** Which cases; empty fields do not limit. */
export interface CaseSelection {
	/** A case number or any part of it, as it is printed: `2019-007`, `42`, `ÄN 2019-00042`. */
	search?: string;
	/** Groups as in the charts: list codes, or `okänd`. */
	groups: Partial<Record<Dimension, string>>;
	status: CaseStatus;
	/** Only those that a check has found. */
	check?: ChosenCheck | null;
	/** Admitted from and to, dates included. */
	from?: string;
	to?: string;
}

/** Which cases to list, and which page of them. */
export interface CaseQuery extends CaseSelection {
	sort: CaseSort;
	descending: boolean;
	/** From 1. */
	page: number;
	pageSize: number;
}

const SORTED_BY: Record<Exclude<CaseSort, 'ward'>, AnyPgColumn | SQL> = {
	number: byNumber,
	admitted: cases.admitted,
	ready: cases.ready,
	discharged: cases.discharged,
	days: cases.days,
	updated: cases.updatedAt
};

/** Counting stops here: nobody pages further, and the page costs the same at any number. */
export const MAX_COUNTED = 10_000;

/**
 * One page of the scope's cases, and how many match in all, at most {@link MAX_COUNTED}. The log
 * tells what was looked for and which cases were shown.
 */
export async function listCases(
	tx: Transaction,
	scope: Scope,
	query: CaseQuery
): Promise<{ rows: CaseListRow[]; total: number }> {
	const where = caseCondition(scope, query, await committeesOf(tx, scope));
	const by = query.sort === 'ward' ? await placeOfWard(tx, scope) : SORTED_BY[query.sort];
	const rows = await tx
		.select(LIST_COLUMNS)
		.from(cases)
		.where(where)
		.orderBy(...inOrder(by, query))
		.limit(query.pageSize)
		.offset((query.page - 1) * query.pageSize);
	const counted = tx.select({ id: cases.id }).from(cases).where(where).limit(MAX_COUNTED);
	const total = await tx.$count(counted.as('counted'));
	await record(tx, scope, {
		event: query.search ? 'case-search' : 'case-list-read',
		caseIds: rows.map(({ id }) => id),
		details: { filter: loggedFilter(selectionTexts(query)), page: query.page, total }
	});
	return { rows, total };
}

/** Columns that are never empty, each with an index that ends with the id. */
const INDEXED: ReadonlySet<CaseSort> = new Set(['admitted', 'updated']);

/**
 * What is empty comes last. Where nothing is, an index is read from its end: told where the empty
 * come, or to go the other way by id, the database would sort every case for each page.
 */
function inOrder(by: AnyPgColumn | SQL, { sort, descending }: CaseQuery): SQL[] {
	if (descending && INDEXED.has(sort)) return [desc(by), desc(cases.id)];
	return [sql`${descending ? desc(by) : asc(by)} nulls last`, asc(cases.id)];
}

/** Which place a case's ward has among the wards by name; null for one that is not in the list. */
async function placeOfWard(tx: Transaction, scope: Scope): Promise<SQL> {
	const { ward: wards } = await loadLists(tx, scope);
	const codes = wards.toSorted(byName).map(({ code }) => code);
	return sql`array_position(${sql.param(codes)}::text[], ${cases.ward})`;
}

/** A selection as texts by name, for the log. */
export function selectionTexts({ groups, ...rest }: CaseSelection) {
	const { search, status, check, from, to } = rest;
	const found = { check: check?.code, month: check?.month };
	return { ...groups, search, from, to, ...found, status: status === 'alla' ? undefined : status };
}

/** The condition of a case query, scope included; the list and its export share it. */
export function caseCondition(
	scope: Scope,
	query: CaseSelection,
	committees: readonly Committee[]
): SQL | undefined {
	return and(
		inScope(scope),
		query.search ? numberCondition(scope, numbersSought(query.search, committees)) : undefined,
		groupCondition(query.groups),
		query.check ? checkCondition(scope, query.check) : undefined,
		query.status === 'öppna' ? isNull(cases.discharged) : undefined,
		query.status === 'väntar' ? eq(cases.waiting, true) : undefined,
		query.status === 'utskrivna' ? isNotNull(cases.discharged) : undefined,
		query.from ? gte(cases.admitted, query.from) : undefined,
		query.to ? lt(cases.admitted, addDays(query.to, 1)) : undefined
	);
}
