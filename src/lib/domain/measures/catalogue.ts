import { quality } from '../data-quality/quality-facts';
import type { FactFamily } from '../facts/fact-family';
import { careHomeOfferShare, careHomeWait, careHomeWaitShortStay } from './catalogue/care-home';
import { cases, plan, admissionNotice24h } from './catalogue/cases';
import {
	daysMean,
	daysMeanExcl0,
	daysMedian,
	daysP90,
	daysMax,
	daysDistribution,
	sameDayShare,
	withinTargetShare
} from './catalogue/days';
import { deficiencies, deficienciesPrimary, deficiencyWard } from './catalogue/deficiencies';
import { delayReasonCases, delayReasons } from './catalogue/delay';
import { daysPer1000From65, daysPer1000From80 } from './catalogue/per-inhabitants';
import { paymentDays, paymentPersons, paymentAmount } from './catalogue/payment';
import {
	shortStayDays,
	shortStayPersons,
	shortStayLength,
	shortStayWaiting,
	shortStayWaitingPersons
} from './catalogue/short-stays';
import { sipShare, sipCount, sipTiming, sipHealthCentre, sipCalled3d } from './catalogue/sip';
import type { Measure } from './measure';

const DECLARED = [
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
	daysPer1000From65,
	daysPer1000From80,
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
] as const;

/** The code of a measure, known to the compiler. */
export type MeasureCode = (typeof DECLARED)[number]['code'];

/** Every measure of domain.md §5, in the order of the monthly review (§7). */
export const MEASURES: readonly (Measure & { code: MeasureCode })[] = DECLARED;

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
export const FACTS_VERSION = 5;
