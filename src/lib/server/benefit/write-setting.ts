import { benefitValues, type BenefitSetting } from '../../domain/benefit/benefit-setting';
import { benefitSetting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadBenefitSetting } from './read-setting';

/** Sets from when the kommun counts its benefit, and what it supposes. */
export async function saveBenefitSetting(
	tx: Transaction,
	scope: Scope,
	setting: BenefitSetting
): Promise<void> {
	const before = await loadBenefitSetting(tx, scope);
	const { start, kronorPerHour, low, likely, high } = setting;
	const values = {
		...{ start, kronorPerHour },
		...{ minutesLow: low.minutes, minutesLikely: likely.minutes, minutesHigh: high.minutes },
		...{ shareLow: low.share, shareLikely: likely.share, shareHigh: high.share }
	};
	await tx
		.insert(benefitSetting)
		.values({ kommun: scope.kommun, ...values })
		.onConflictDoUpdate({ target: benefitSetting.kommun, set: values });
	await recordSetting(tx, scope, {
		...{ what: 'benefit', key: scope.kommun },
		...{ before: benefitValues(before), after: benefitValues(setting) }
	});
}
