import { kommunSetting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadThreshold } from './read-threshold';

/** Sets how few persons are hidden from samverkan readers. What is published already is published anew before it is next read. */
export async function saveThreshold(
	tx: Transaction,
	scope: Scope,
	threshold: number
): Promise<void> {
	const before = await loadThreshold(tx, scope);
	await tx
		.insert(kommunSetting)
		.values({ kommun: scope.kommun, smallNumberThreshold: threshold })
		.onConflictDoUpdate({
			target: kommunSetting.kommun,
			set: { smallNumberThreshold: threshold }
		});
	await recordSetting(tx, scope, {
		...{ what: 'threshold', key: scope.kommun },
		...{ before: { threshold: before }, after: { threshold } }
	});
}
