import type { FieldTexts } from '../form/meanwhile';
import { typedNumber } from '../format/typed-number';
import type { Assumptions, Outlook } from './value';

/** From when a kommun counts its benefit, and what it supposes. */
export interface BenefitSetting extends Assumptions {
	/** The first month with the programme; null where none is chosen. */
	start: string | null;
}

/** The fields of the form of it. */
export type BenefitField = 'start' | 'kronor' | `${'minuter' | 'andel'}-${Outlook}`;

/** What a kommun supposes as its form shows it. */
export function benefitValues({
	start,
	kronorPerHour,
	low,
	likely,
	high
}: BenefitSetting): FieldTexts<BenefitField> {
	return {
		...{ start: start ?? '', kronor: typedNumber(kronorPerHour) },
		'minuter-low': typedNumber(low.minutes),
		'minuter-likely': typedNumber(likely.minutes),
		'minuter-high': typedNumber(high.minutes),
		'andel-low': typedNumber(low.share),
		'andel-likely': typedNumber(likely.share),
		'andel-high': typedNumber(high.share)
	};
}
