import type { Case } from './case';
import type { Finding, Rule, RuleContext } from './finding';
import { admissionNotice } from './rules/admission-notice';
import { committeeAge } from './rules/committee-age';
import { contradictions } from './rules/contradictions';
import { dischargeRemoved } from './rules/discharge-removed';
import { eventLog } from './rules/event-log';
import { listValues } from './rules/list-values';
import { longWaits } from './rules/long-waits';
import { notInFuture } from './rules/not-in-future';
import { oddDates } from './rules/odd-dates';
import { order } from './rules/order';
import { personalData } from './rules/personal-data';
import { plausible } from './rules/plausible';
import { protectedIdentity } from './rules/protected-identity';
import { repeatedValues } from './rules/repeated-values';
import { required } from './rules/required';
import { sipAndStay } from './rules/sip-and-stay';
import { unusual } from './rules/unusual';

export type { CaseField, Finding, FindingCode, Proposal, RuleContext } from './finding';

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
	personalData,
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
