import { and, desc, eq, gte, lt, ne } from 'drizzle-orm';
import { addDays } from '../../domain/calendar/moment';
import {
	admissionWindow,
	arePossibleDuplicates,
	duplicateKeyOf,
	type DuplicateKey
} from '../../domain/case/possible-duplicate';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { inScope, STORED, type StoredCase } from './read-case';

/**
 * Cases that may be the same person's same stay as `key`, the latest admitted first, at most
 * `limit`; never the case `except` itself. The index `cases_alike` narrows, the rule decides. Not logged:
 * nothing of them may be shown before `recordCaseRead`.
 */
export async function findSimilarCases(
	tx: Transaction,
	scope: Scope,
	key: DuplicateKey,
	which: { except: string; limit: number }
): Promise<StoredCase[]> {
	const found = await similarCasesQuery(tx, scope, key, which);
	return found.filter(({ record }) => arePossibleDuplicates(key, duplicateKeyOf(record)));
}

/** The statement itself, so that its plan can be looked at. */
export function similarCasesQuery(
	tx: Transaction,
	scope: Scope,
	key: DuplicateKey,
	{ except, limit }: { except: string; limit: number }
) {
	const { from, to } = admissionWindow(key);
	return tx
		.select(STORED)
		.from(cases)
		.where(
			and(
				inScope(scope),
				eq(cases.annulled, false),
				eq(cases.ward, key.ward),
				eq(cases.birthYear, key.birthYear),
				eq(cases.sex, key.sex),
				gte(cases.admitted, from),
				lt(cases.admitted, addDays(to, 1)),
				ne(cases.id, except)
			)
		)
		.orderBy(desc(cases.admitted), desc(cases.id))
		.limit(limit);
}
