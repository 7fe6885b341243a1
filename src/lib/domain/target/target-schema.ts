import { z } from 'zod';
import { SEXES } from '../case/case';
import {
	checkbox,
	optionalChoice,
	optionalDate,
	optionalDecimal,
	requiredChoice,
	requiredDate,
	requiredText
} from '../form/form-schema';
import { KIND_LIMITS, TARGET_KINDS, type TargetKind } from './target';

const KINDS = Object.keys(TARGET_KINDS) as TargetKind[];

const optionalCode = z
	.string()
	.trim()
	.default('')
	.transform((code) => (code === '' ? null : code));

/**
 * A target as typed. Limits that its kind does not use are dropped; those it needs must be
 * there.
 */
export const targetSchema = z
	.object({
		measure: requiredText('Välj vad målvärdet gäller.', 200),
		ward: optionalCode,
		healthCentre: optionalCode,
		sex: optionalChoice(SEXES),
		validFrom: requiredDate,
		validTo: optionalDate,
		kind: requiredChoice(KINDS, 'Välj vilken typ av mål det är.'),
		low: optionalDecimal,
		high: optionalDecimal,
		budget: checkbox,
		bandHigh: optionalDecimal,
		bandPartly: optionalDecimal
	})
	.transform((target) => ({
		...target,
		low: KIND_LIMITS[target.kind].low ? target.low : null,
		high: KIND_LIMITS[target.kind].high ? target.high : null
	}))
	.superRefine((target, context) => {
		const problem = (field: keyof typeof target, message: string) =>
			context.addIssue({ code: 'custom', path: [field], message });
		if (target.validTo !== null && target.validTo < target.validFrom) {
			problem('validTo', 'Sista dag kan inte vara före första dag.');
		}
		const has = KIND_LIMITS[target.kind];
		if (has.low && target.low === null) problem('low', 'Skriv det lägsta värdet.');
		if (has.high && target.high === null) problem('high', 'Skriv det högsta värdet.');
		if (target.low !== null && target.high !== null && target.low >= target.high) {
			problem('high', 'Det högsta värdet ska vara större än det lägsta.');
		}
		if (target.budget && target.high === null && target.low === null) {
			problem('budget', 'En budget behöver ett tal: välj högst, minst eller intervall.');
		}
		judgeBands(target, problem);
	});

/** A target as typed and found well formed. */
export type TargetInput = z.output<typeof targetSchema>;

/** Bands need a side that is better: both limits, in the order that side gives. */
function judgeBands(
	{ kind, bandHigh, bandPartly }: Pick<TargetInput, 'kind' | 'bandHigh' | 'bandPartly'>,
	problem: (field: 'bandHigh' | 'bandPartly', message: string) => void
): void {
	if (bandHigh === null && bandPartly === null) return;
	const { better } = KIND_LIMITS[kind];
	if (better === null) {
		problem('bandHigh', 'Nivåer kan inte användas med intervall eller bevara. Lämna dem tomma.');
	} else if (bandHigh === null) {
		problem('bandHigh', 'Skriv gränsen för I hög grad uppfyllt också.');
	} else if (bandPartly === null) {
		problem('bandPartly', 'Skriv gränsen för I viss grad uppfyllt också.');
	} else if (better === 'higher') {
		if (bandPartly >= bandHigh) {
			problem('bandPartly', 'Ska vara lägre än gränsen för I hög grad uppfyllt.');
		}
	} else if (bandPartly <= bandHigh) {
		problem('bandPartly', 'Ska vara högre än gränsen för I hög grad uppfyllt.');
	}
}
