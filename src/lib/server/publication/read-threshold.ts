import { eq } from 'drizzle-orm';
import { USUAL_THRESHOLD } from '../../domain/disclosure/threshold';
import { kommunSetting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** How few persons are hidden from samverkan readers in the scope's kommun (domain.md §5.3). */
export async function loadThreshold(tx: Transaction, scope: Scope): Promise<number> {
	const [row] = await tx
		.select({ threshold: kommunSetting.smallNumberThreshold })
		.from(kommunSetting)
		.where(eq(kommunSetting.kommun, scope.kommun));
	return row?.threshold ?? USUAL_THRESHOLD;
}
