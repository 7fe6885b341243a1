import { eq } from 'drizzle-orm';
import { USUAL_THRESHOLD } from '../../domain/disclosure/threshold';
import type { Scope } from '../scope';
import { kommunSetting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';

/** How few persons are hidden from samverkan readers in the scope's kommun (domain.md §5.3). */
export async function loadThreshold(tx: Transaction, scope: Scope): Promise<number> {
	const [row] = await tx
		.select({ threshold: kommunSetting.smallNumberThreshold })
		.from(kommunSetting)
		.where(eq(kommunSetting.kommun, scope.kommun));
	return row?.threshold ?? USUAL_THRESHOLD;
}

/** Sets it. What is published already is published anew before it is next read. */
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
