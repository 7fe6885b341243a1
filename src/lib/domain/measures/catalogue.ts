import { quality } from '../data-quality/quality-facts';
import type { FactFamily } from '../facts/fact-family';
import { admissionNotice24h } from './catalogue/admission-notice-24h';
import { careHomeOfferShare } from './catalogue/care-home-offer-share';
import { careHomeWait } from './catalogue/care-home-wait';
import { careHomeWaitShortStay } from './catalogue/care-home-wait-short-stay';
import { cases } from './catalogue/cases';
import { daysDistribution } from './catalogue/days-distribution';
import { daysMax } from './catalogue/days-max';
import { daysMean } from './catalogue/days-mean';
import { daysMeanExcl0 } from './catalogue/days-mean-excl0';
import { daysMedian } from './catalogue/days-median';
import { daysP90 } from './catalogue/days-p90';
import { deficiencies } from './catalogue/deficiencies';
import { deficienciesPrimary } from './catalogue/deficiencies-primary';
import { deficiencyWard } from './catalogue/deficiency-ward';
import { delayReasonCases } from './catalogue/delay-reason-cases';
import { delayReasons } from './catalogue/delay-reasons';
import { paymentAmount } from './catalogue/payment-amount';
import { paymentDays } from './catalogue/payment-days';
import { paymentPersons } from './catalogue/payment-persons';
import { plan } from './catalogue/plan';
import { sameDayShare } from './catalogue/same-day-share';
import { shortStayDays } from './catalogue/short-stay-days';
import { shortStayLength } from './catalogue/short-stay-length';
import { shortStayPersons } from './catalogue/short-stay-persons';
import { shortStayWaiting } from './catalogue/short-stay-waiting';
import { shortStayWaitingPersons } from './catalogue/short-stay-waiting-persons';
import { sipCalled3d } from './catalogue/sip-called-3d';
import { sipCount } from './catalogue/sip-count';
import { sipHealthCentre } from './catalogue/sip-health-centre';
import { sipShare } from './catalogue/sip-share';
import { sipTiming } from './catalogue/sip-timing';
import { withinTargetShare } from './catalogue/within-target-share';
import type { Measure } from './measure';

/** Every measure of domain.md §5, in the order of the monthly review (§7). */
export const MEASURES: readonly Measure[] = [
	cases,
	plan,
	admissionNotice24h,
	sipShare,
	sipCount,
	sipTiming,
	sipHealthCentre,
	sipCalled3d,
	daysMean,
	daysMeanExcl0,
	daysMedian,
	daysP90,
	daysMax,
	daysDistribution,
	sameDayShare,
	withinTargetShare,
	deficiencies,
	deficienciesPrimary,
	deficiencyWard,
	delayReasonCases,
	delayReasons,
	paymentDays,
	paymentPersons,
	paymentAmount,
	shortStayDays,
	shortStayPersons,
	shortStayLength,
	shortStayWaiting,
	shortStayWaitingPersons,
	careHomeOfferShare,
	careHomeWait,
	careHomeWaitShortStay
];

const BY_CODE: ReadonlyMap<string, Measure> = new Map(
	MEASURES.map((measure) => [measure.code, measure])
);

/** The measure with a code, or undefined. */
export function measureByCode(code: string): Measure | undefined {
	return BY_CODE.get(code);
}

/** The fact families that are counted: those that the measures read, each once, and Registervård's. */
export const FAMILIES: readonly FactFamily[] = [
	...new Set(MEASURES.flatMap((measure) => measure.families)),
	quality
];

/**
 * Raised whenever a family starts to contribute something else for the same case, so that
 * stored contributions are computed again.
 */
export const FACTS_VERSION = 3;
