import { now } from '../clock';
import { retentionSetting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadRetention } from './read-setting';

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
