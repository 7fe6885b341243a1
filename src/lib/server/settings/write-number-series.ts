import { isGapFree } from '../cases/read-next-number';
import { lockKommunSettings } from '../database/lock-kommun';
import { kommunSetting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';

/** Sets whether the kommun's series of case numbers have no gaps. */
export async function saveGapFree(
	tx: Transaction,
	scope: Scope,
	gapFreeNumbers: boolean
): Promise<void> {
	await lockKommunSettings(tx, scope);
	const before = await isGapFree(tx, scope);
	await tx
		.insert(kommunSetting)
		.values({ kommun: scope.kommun, gapFreeNumbers })
		.onConflictDoUpdate({ target: kommunSetting.kommun, set: { gapFreeNumbers } });
	await recordSetting(tx, scope, {
		...{ what: 'number-series', key: scope.kommun },
		...{ before: { gapFreeNumbers: before }, after: { gapFreeNumbers } }
	});
}
