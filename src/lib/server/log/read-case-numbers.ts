import { and, eq, inArray } from 'drizzle-orm';
import { numberOrderOf } from '../../domain/case/number-key';
import { shownNumber } from '../../domain/case/shown-number';
import { isUuid } from '../../domain/form/uuid';
import { cases, committee } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/**
 * The ids that a reader of the log means: of the kommun's cases with a number, one in each
 * committee, or the very id that was written, which also finds a case that is gone.
 */
export async function caseIdsOf(tx: Transaction, scope: Scope, typed: string): Promise<string[]> {
	if (isUuid(typed.toLowerCase())) return [typed.toLowerCase()];
	const found = await tx
		.select({ id: cases.id })
		.from(cases)
		.where(and(eq(cases.kommun, scope.kommun), eq(cases.numberOrder, numberOrderOf(typed))));
	return found.map(({ id }) => id);
}

/** What the kommun's cases with these ids are called, by id; one that is gone is left out. */
export async function caseNumbersOf(
	tx: Transaction,
	scope: Scope,
	ids: readonly string[]
): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const found = await tx
		.select({ id: cases.id, number: cases.number, committee: cases.committee })
		.from(cases)
		.where(and(eq(cases.kommun, scope.kommun), inArray(cases.id, [...new Set(ids)])));
	const committees = await tx
		.select({ code: committee.code, abbreviation: committee.abbreviation })
		.from(committee)
		.where(eq(committee.kommun, scope.kommun));
	return new Map(found.map(({ id, ...numbered }) => [id, shownNumber(numbered, committees)]));
}
