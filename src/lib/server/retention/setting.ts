import { eq } from 'drizzle-orm';
import type { Scope } from '../scope';
import { now } from '../clock';
import { retentionSetting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';

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

/** Sets how many months after the year of discharge cases are kept; null turns removal off. */
export async function saveRetention(
	tx: Transaction,
	scope: Scope,
	months: number | null
): Promise<void> {
	const before = (await loadRetention(tx, scope))?.months ?? null;
	const set = { months, setBy: scope.actor, setAt: now() };
	await tx
		.insert(retentionSetting)
		.values({ kommun: scope.kommun, ...set })
		.onConflictDoUpdate({ target: retentionSetting.kommun, set });
	await recordSetting(tx, scope, {
		...{ what: 'retention', key: scope.kommun },
		...{ before: { months: before }, after: { months } }
	});
}
