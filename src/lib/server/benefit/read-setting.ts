import { eq } from 'drizzle-orm';
import type { BenefitSetting } from '../../domain/benefit/benefit-setting';
import { USUAL_ASSUMPTIONS } from '../../domain/benefit/value';
import { benefitSetting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** From when the kommun counts its benefit, and what it supposes; the usual until it says. */
export async function loadBenefitSetting(
	tx: Transaction,
	{ kommun }: Scope
): Promise<BenefitSetting> {
	const [row] = await tx.select().from(benefitSetting).where(eq(benefitSetting.kommun, kommun));
	if (!row) return { ...USUAL_ASSUMPTIONS, start: null };
	return {
		...{ start: row.start, kronorPerHour: row.kronorPerHour },
		low: { minutes: row.minutesLow, share: row.shareLow },
		likely: { minutes: row.minutesLikely, share: row.shareLikely },
		high: { minutes: row.minutesHigh, share: row.shareHigh }
	};
}
