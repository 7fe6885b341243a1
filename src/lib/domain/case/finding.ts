import type { Lists } from '../lists/lists';
import type { Moment } from '../calendar/moment';
import type { Case, EventType } from './case';
import type { CasePlace, Numbered } from './field-declaration';

/**
 * The place in a case that a finding is about. Events, SIPs and short stays are numbered from
 * 0 in the order they were entered, events within their type: `ready.1` is *Utskrivningsklar
 * igen*. A missing event is named by the place it would have, e.g. `admitted.0`.
 */
export type CaseField = Numbered<CasePlace> | `${EventType}.${number}.earliest`;

/** A value the product offers to enter for the user: one click in the form, never by itself. */
export interface Proposal {
	field: 'deficienciesInpatient' | 'paymentException';
	/** The list code to add (deficiency) or set (exception). */
	code: string;
}

/** The closed set of what {@link Finding.code} can be. */
export const FINDING_CODES = [
	'required',
	'event-repeated',
	'withdrawn-without-ready',
	'ready-again-without-withdrawal',
	'order',
	'in-future',
	'held-without-date',
	'stay-backwards',
	'earliest-misplaced',
	'implausible-date',
	'implausible-birth-year',
	'unknown-value',
	'ended-value',
	'repeated-value',
	'protected-identity',
	'protected-erases',
	'personnummer',
	'maybe-personnummer',
	'phone-number',
	'email-address',
	'long-stay',
	'before-birth',
	'far-from-stay',
	'long-ago',
	'long-short-stay',
	'long-care-home-wait',
	'committee-age',
	'discharge-removed',
	'weekend-care-home',
	'under-18',
	'notice-after-ready',
	'notice-missing',
	'notice-late',
	'exception-possible',
	'exception-contradicted',
	'moved-in-before-discharge',
	'care-home-order',
	'frozen-month'
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What is wrong or unusual with a case: an error refuses it, a warning can be confirmed. */
export interface Finding {
	field: CaseField;
	level: 'error' | 'warning';
	code: FindingCode;
	/** Plain Swedish; says what to do. */
	message: string;
	propose?: Proposal;
}

/** What the rules may look at besides the case itself. */
export interface RuleContext {
	/** Wall-clock time now in Europe/Stockholm, with time of day. */
	now: Moment;
	lists: Lists;
	/** The kommun's committees, with the youngest age each is for; without them no age is judged. */
	committees?: readonly { code: string; abbreviation: string; fromAge: number }[];
	/** The case as it was stored; values it already had may stay though their list has ended them. */
	before?: Case | null;
	/** A new case as it was typed, with what a protected identity keeps out of it. */
	typed?: Case | null;
}

/** One rule of domain.md §3. */
export type Rule = (record: Case, context: RuleContext) => Finding[];
