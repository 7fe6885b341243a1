import type { Case } from './case';
import type { Finding, Rule, RuleContext } from './finding';
import { admissionNotice } from './rules/admission-notice';
import { contradictions, sipAndStay } from './rules/contradictions';
import { longWaits, oddDates, plausible } from './rules/dates';
import { eventLog, notInFuture, order } from './rules/events';
import { listValues, repeatedValues } from './rules/list-values';
import { personalData, suspectedPersonalData } from './rules/personal-data';
import { protectedErases, protectedIdentity, required } from './rules/required';
import { committeeAge, dischargeRemoved, unusual } from './rules/unusual';

export type { Finding, RuleContext } from './finding';

const RULES: readonly Rule[] = [
	required,
	eventLog,
	order,
	notInFuture,
	sipAndStay,
	plausible,
	listValues,
	repeatedValues,
	protectedIdentity,
	protectedErases,
	personalData,
	suspectedPersonalData,
	unusual,
	oddDates,
	longWaits,
	committeeAge,
	dischargeRemoved,
	admissionNotice,
	contradictions
];

/**
 * Everything that domain.md §3 refuses (`error`) or questions (`warning`) in a case, errors
 * first. Shape is `case-schema`'s matter: the case is one that it let through.
 */
export function findingsOf(record: Case, context: RuleContext): Finding[] {
	const findings = RULES.flatMap((rule) => rule(record, context));
	return [
		...findings.filter((finding) => finding.level === 'error'),
		...findings.filter((finding) => finding.level === 'warning')
	];
}

/** Whether any of the findings refuses the case. */
export function isRefused(findings: readonly Finding[]): boolean {
	return findings.some((finding) => finding.level === 'error');
}
