import { monthsOfYear } from '../../domain/calendar/month';
import { lockKommunSettings } from '../database/lock-kommun';
import { frozenMonth } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { requireCounted } from '../facts/read-recount';
import { removeEmptySums } from '../facts/write-contributions';
import { forgetPreviewsOf } from '../previews/write';
import type { Scope } from '../scope';

/**
 * Freezes whole years of a committee: from now on nothing can change their figures. Everybody who
 * is saving a case is let finish first, and previews of imports, which were judged while the
 * months were open and hold copies of cases, are thrown away.
 * @throws {NotNow} while cases are counted anew
 */
export async function freezeYears(
	tx: Transaction,
	scope: Scope,
	{ committee, years, at }: { committee: string; years: readonly number[]; at: Date }
): Promise<void> {
	await lockKommunSettings(tx, scope);
	// An agreement may have been changed since retention was begun.
	await requireCounted(tx, scope);
	await forgetPreviewsOf(tx, scope);
	await removeEmptySums(tx);
	const months = years.flatMap(monthsOfYear);
	await tx
		.insert(frozenMonth)
		.values(months.map((month) => ({ kommun: scope.kommun, committee, month, frozenAt: at })))
		.onConflictDoNothing();
}
