import { and, inArray } from 'drizzle-orm';
import { inScope } from '../cases/read-case';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';

/** Logs that whoever works with an import is told of these cases, by number: that they have changed since. */
export async function recordMet(
	tx: Transaction,
	scope: Scope,
	importId: string,
	numbers: readonly string[]
): Promise<void> {
	if (numbers.length === 0) return;
	const met = await tx
		.select({ id: cases.id })
		.from(cases)
		.where(and(inScope(scope), inArray(cases.number, [...numbers])));
	await record(tx, scope, {
		event: 'import-viewed',
		caseIds: met.map(({ id }) => id),
		details: { importId, refusedShown: 0 }
	});
}
