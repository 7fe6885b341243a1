import type { Target } from './target';
import type { TargetInput } from './target-schema';
import type { FieldTexts } from '../form/meanwhile';
import { typedNumber } from '../format/typed-number';

/** A target as its form shows it. */
export function targetValues(target: Target): FieldTexts<keyof TargetInput> {
	return {
		measure: target.measure,
		ward: target.ward ?? '',
		healthCentre: target.healthCentre ?? '',
		sex: target.sex ?? '',
		validFrom: target.validFrom,
		validTo: target.validTo ?? '',
		kind: target.kind,
		low: typedNumber(target.low),
		high: typedNumber(target.high),
		...(target.budget ? { budget: 'on' } : {}),
		bandHigh: typedNumber(target.bandHigh),
		bandPartly: typedNumber(target.bandPartly)
	};
}
