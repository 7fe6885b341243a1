import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Case } from '../../domain/case/case';
import { numberKeyOf } from '../../domain/case/number-key';
import type { Scope } from '../scope';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loggedFilter } from '../../domain/log/logged-filter';
import { record } from '../log/record';

/** Why nothing came of it, where a case that was shown is no longer there. */
export const CASE_GONE = 'Ärendet finns inte längre.';

/** A stored case. */
export interface StoredCase {
	id: string;
	version: number;
	record: Case;
	sample: boolean;
}

/** The columns of a {@link StoredCase}. */
export const STORED = {
	id: cases.id,
	version: cases.version,
	record: cases.record,
	sample: cases.sample
} as const;

/** The condition every read of cases carries: the scope's kommun and committees. */
export function inScope(scope: Scope) {
	return and(eq(cases.kommun, scope.kommun), inArray(cases.committee, [...scope.committees]));
}

/**
 * The case with this id, or null: not there, or not the scope's to see. Whoever calls is about to
 * show it, so the log tells that it was read.
 */
export async function findCase(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<StoredCase | null> {
	const found = await lookUpCase(tx, scope, id);
	if (found) await recordCaseRead(tx, scope, found);
	return found;
}

/** Logs that a case which was looked up is shown after all. */
export async function recordCaseRead(
	tx: Transaction,
	scope: Scope,
	{ id, version, record: { committee } }: StoredCase
): Promise<void> {
	await record(tx, scope, { event: 'case-read', caseId: id, committee, details: { version } });
}

/**
 * The same case for judging a change by, and not logged: nothing of it may be shown before
 * {@link recordCaseRead}.
 */
export async function lookUpCase(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<StoredCase | null> {
	const rows = await tx
		.select(STORED)
		.from(cases)
		.where(and(eq(cases.id, id), inScope(scope)));
	return rows[0] ?? null;
}

/** Several of them, in any order; those that are not there or not the scope's are left out. */
export async function lookUpCases(
	tx: Transaction,
	scope: Scope,
	ids: readonly string[]
): Promise<StoredCase[]> {
	if (ids.length === 0) return [];
	return tx
		.select(STORED)
		.from(cases)
		.where(and(inArray(cases.id, [...ids]), inScope(scope)));
}

/**
 * The cases that have each of these numbers, by its key, and in which committees; an unknown one
 * has none.
 */
export async function findPlacesOf(
	tx: Transaction,
	scope: Scope,
	numbers: readonly string[]
): Promise<Map<string, { id: string; committee: string }[]>> {
	const rows = await tx
		.select({ id: cases.id, key: cases.numberKey, committee: cases.committee })
		.from(cases)
		.where(and(inScope(scope), inArray(cases.numberKey, numbers.map(numberKeyOf))));
	const places = new Map<string, { id: string; committee: string }[]>();
	for (const { key, ...place } of rows) {
		places.set(key, [...(places.get(key) ?? []), place]);
	}
	return places;
}

/** Logs that somebody was told that a number is another case's already. */
export async function recordNumberMet(
	tx: Transaction,
	scope: Scope,
	{ committee, number }: Pick<Case, 'committee' | 'number'>
): Promise<void> {
	const [met] = await findCasesByNumber(tx, scope, [{ committee, number }]);
	await record(tx, scope, {
		event: 'case-search',
		caseIds: met ? [met.id] : [],
		details: { filter: loggedFilter({ search: number }), page: 1, total: met ? 1 : 0 }
	});
}

/**
 * Other cases of the committee whose numbers look the same as a case's: registered before that counted.
 * One that was a mistake is in nobody's way.
 */
export async function findTwinsOf(
	tx: Transaction,
	scope: Scope,
	{ id, record }: StoredCase
): Promise<{ id: string; number: string }[]> {
	return tx
		.select({ id: cases.id, number: cases.number })
		.from(cases)
		.where(
			and(
				inScope(scope),
				eq(cases.committee, record.committee),
				eq(cases.numberKey, numberKeyOf(record.number)),
				ne(cases.id, id),
				eq(cases.annulled, false)
			)
		);
}

/**
 * The cases that have these numbers within their committee, as numbers are compared; unknown
 * numbers are left out. Several have the same only where they were registered before numbers were
 * compared by how they look.
 */
export async function findCasesByNumber(
	tx: Transaction,
	scope: Scope,
	numbers: readonly { committee: string; number: string }[]
): Promise<StoredCase[]> {
	if (numbers.length === 0) return [];
	const keys = numbers.map(({ committee, number }) => ({ committee, key: numberKeyOf(number) }));
	return tx
		.select(STORED)
		.from(cases)
		.where(
			and(
				inScope(scope),
				sql`(${cases.committee}, ${cases.numberKey}) in (
					select committee, key from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
					as wanted(committee text, key text))`
			)
		);
}
