import { and, asc, eq, inArray, max } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import { asUpkeep } from '../access/upkeep';
import { frozenMonth } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/**
 * The months, from `from` to `to`, that are frozen for any of the scope's committees, or for the
 * one committee that is looked at: their cases are gone, or about to go.
 */
export async function frozenMonths(
	tx: Transaction,
	scope: Scope,
	{ from, to, committee }: { from: Month; to: Month; committee?: string }
): Promise<Month[]> {
	const rows = await tx
		.selectDistinct({ month: frozenMonth.month })
		.from(frozenMonth)
		.where(
			and(
				eq(frozenMonth.kommun, scope.kommun),
				inArray(frozenMonth.committee, committee ? [committee] : [...scope.committees])
			)
		)
		.orderBy(asc(frozenMonth.month));
	return rows.flatMap(({ month }) => (month >= from && month <= to ? [month] : []));
}

/** The last frozen month of the kommun, whichever the committee; null while none is frozen. */
export async function lastFrozenMonth(tx: Transaction, scope: Scope): Promise<Month | null> {
	return asUpkeep(tx, scope, async (upkeep) => {
		const [row] = await tx
			.select({ month: max(frozenMonth.month) })
			.from(frozenMonth)
			.where(eq(frozenMonth.kommun, upkeep.kommun));
		return row?.month ?? null;
	});
}
