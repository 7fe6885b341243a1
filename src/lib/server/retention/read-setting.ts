import { eq } from 'drizzle-orm';
import { retentionSetting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** How long the kommun keeps its cases, and who said so. */
export interface RetentionSetting {
	/** Months after the end of the year of discharge; null: for ever. */
	months: number | null;
	setBy: string;
	setAt: Date;
}

/** The kommun's retention as it was last set; null when nobody ever has. */
export async function loadRetention(
	tx: Transaction,
	scope: Scope
): Promise<RetentionSetting | null> {
	const [row] = await tx
		.select({
			months: retentionSetting.months,
			setBy: retentionSetting.setBy,
			setAt: retentionSetting.setAt
		})
		.from(retentionSetting)
		.where(eq(retentionSetting.kommun, scope.kommun));
	return row ?? null;
}
