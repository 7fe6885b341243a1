import type { LocalDate, Moment } from '../calendar/moment';
import type { Annulment } from './annulment';

/**
 * One person's one hospital stay that needs coordination: a small log of dated events
 * plus coded facts (domain.md §3). This is the document that is stored, shown, imported,
 * exported and kept in the history; every list value in it is a list code (domain.md §4).
 */
export interface Case {
	/** Case number, unique per kommun and committee. */
	number: string;
	/** Four-digit kommun code, e.g. `2480`. */
	kommun: string;
	/** Committee (nämnd) code, e.g. `AN`. */
	committee: string;
	sex: Sex;
	/** Year of birth; null when unknown or protected. */
	birthYear: number | null;
	careForm: CareForm;
	/** Ward list code; null only for a protected identity. */
	ward: string | null;
	/** Health-centre list code; null when unknown. */
	healthCentre: string | null;
	/** Plan list code; null when not yet set. */
	plan: string | null;
	/** In the order they were entered. */
	events: CaseEvent[];
	/** The first is the one a file of cases carries. */
	sips: Sip[];
	/** Inpatient-care deficiency codes, without repeats. */
	deficienciesInpatient: string[];
	/** Primary-care deficiency codes, without repeats. */
	deficienciesPrimary: string[];
	/** Delay-reason codes; the first is the primary one, the others contribute. */
	delayReasons: string[];
	/** Coded exception from payment liability. */
	paymentException: PaymentException | null;
	/** Date the liability was disputed; its days still count. */
	disputedOn: LocalDate | null;
	/** The first is the one a file of cases carries. */
	shortStays: ShortStay[];
	careHome: CareHome;
	/** Keeps birth year, ward and free text out. */
	protectedIdentity: boolean;
	/** In the order they were written. */
	notes: Note[];
	/** The user who follows the case: a user's id, never in figures or in files that leave. */
	responsible: string | null;
	/** What is to be done and is not done yet, in the order it was written. */
	reminders: Reminder[];
	/** Registered by mistake; absent on every other case. */
	annulled?: Annulment;
}

export const SEXES = ['kvinna', 'man', 'uppgift saknas'] as const;
export type Sex = (typeof SEXES)[number];

export const CARE_FORMS = ['somatisk', 'psykiatrisk', 'tvångsvård'] as const;
export type CareForm = (typeof CARE_FORMS)[number];

export const PAYMENT_EXCEPTIONS = [
	'inskr-saknas',
	'sip-ej-kallad',
	'oppenvard-ej-klar',
	'patient-motsatter',
	'annat'
] as const;
export type PaymentException = (typeof PAYMENT_EXCEPTIONS)[number];

export const EVENT_TYPES = [
	'admitted',
	'admissionNotice',
	'plannedDischarge',
	'ready',
	'readyWithdrawn',
	'canReceive',
	'cannotReceive',
	'discharged'
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Something that happened to the case: when it happened and when it was typed. */
export interface CaseEvent {
	type: EventType;
	/** Event time, exactly as typed. */
	at: Moment;
	/** Registered time, an ISO 8601 instant in UTC. */
	registered: string;
	/** Earliest date the kommun can receive; only with `canReceive`/`cannotReceive`. */
	earliest?: LocalDate;
	/**
	 * Read from a file: `registered` is when that was, and nothing is known of when it was typed.
	 */
	imported?: true;
}

export const SIP_OUTCOMES = ['held', 'declined', 'cancelled'] as const;
export type SipOutcome = (typeof SIP_OUTCOMES)[number];

/** A samordnad individuell plan: its call and what came of it. */
export interface Sip {
	called: Moment | null;
	/** Date of the meeting, or of the decline or cancellation. */
	on: Moment | null;
	outcome: SipOutcome | null;
	/** ISO 8601 instant in UTC. */
	registered: string;
}

export const SHORT_STAY_KINDS = ['aterh', 'utred', 'lak', 'sabo', 'ass'] as const;
export type ShortStayKind = (typeof SHORT_STAY_KINDS)[number];

/** A short-term care stay after hospital; the day of `to` is not a day of the stay. */
export interface ShortStay {
	kind: ShortStayKind;
	from: LocalDate;
	/** Null while the stay is running. */
	to: LocalDate | null;
	/** ISO 8601 instant in UTC. */
	registered: string;
}

/** Care-home decision, offer and move-in. */
export interface CareHome {
	decided: LocalDate | null;
	offered: LocalDate | null;
	movedIn: LocalDate | null;
}

/** A short free text about the case: several, each dated and somebody's; never personal data. */
export interface Note {
	text: string;
	/** Who wrote it, as the log knows them; null for one from before notes had authors. */
	author: string | null;
	/** ISO 8601 instant in UTC; null likewise. */
	registered: string | null;
}

/** Something to do with a case at a time; once done it is no longer part of the case. */
export interface Reminder {
	/** From when it is to be done. */
	at: Moment;
	/** Short free text; null for a protected identity. */
	text: string | null;
	/** Who wrote it, as the log knows them. */
	author: string;
	/** ISO 8601 instant in UTC. */
	registered: string;
}

/** Plan code of a person who died in hospital; such cases have no `days`. */
export const PLAN_DECEASED = 'avliden';

/** Longest note or reminder, in characters: free text is short (domain.md §3). */
export const NOTE_MAX = 300;
/** Longest case number, in characters. */
export const NUMBER_MAX = 40;
/** Most events, SIPs, short stays, notes, reminders or codes of a case: far above any real one, it bounds the document. */
export const LOG_MAX = 100;

/** A case with nothing in it yet: sex *uppgift saknas*, care form somatisk (domain.md §3). */
export function newCase(identity: Pick<Case, 'number' | 'kommun' | 'committee'>): Case {
	const { number, kommun, committee } = identity;
	return {
		number,
		kommun,
		committee,
		sex: 'uppgift saknas',
		birthYear: null,
		careForm: 'somatisk',
		ward: null,
		healthCentre: null,
		plan: null,
		events: [],
		sips: [],
		deficienciesInpatient: [],
		deficienciesPrimary: [],
		delayReasons: [],
		paymentException: null,
		disputedOn: null,
		shortStays: [],
		careHome: { decided: null, offered: null, movedIn: null },
		protectedIdentity: false,
		notes: [],
		responsible: null,
		reminders: []
	};
}
