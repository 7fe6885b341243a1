import type { Target } from '../../../domain/target/target';
import type { TargetInput } from '../../../domain/target/target-schema';
import type { FieldValues } from '../form-fields';
import { typedNumber } from '../typed-number';

/** A target as its form shows it. */
export function targetValues(target: Target): FieldValues<keyof TargetInput> {
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
