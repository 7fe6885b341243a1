import {
	EVENT_TYPES,
	type CareForm,
	type EventType,
	type PaymentException,
	type Sex,
	type ShortStayKind,
	type SipOutcome
} from './case';
import { EVENTS } from './events';

/** The Swedish words for a case's fixed codes, written once (domain.md §2, §3, §5). */
export const SEX_LABELS: Readonly<Record<Sex, string>> = {
	kvinna: 'Kvinna',
	man: 'Man',
	'uppgift saknas': 'Uppgift saknas'
};

export const CARE_FORM_LABELS: Readonly<Record<CareForm, string>> = {
	somatisk: 'Somatisk',
	psykiatrisk: 'Psykiatrisk',
	tvångsvård: 'Tvångsvård'
};

export const EVENT_LABELS = Object.fromEntries(
	EVENT_TYPES.map((type) => [type, EVENTS[type].label])
) as Readonly<Record<EventType, string>>;

export const SIP_OUTCOME_LABELS: Readonly<Record<SipOutcome, string>> = {
	held: 'Genomförd',
	declined: 'Avböjd',
	cancelled: 'Inställd'
};

export const PAYMENT_EXCEPTION_LABELS: Readonly<Record<PaymentException, string>> = {
	'inskr-saknas': 'Inskrivningsmeddelande saknas',
	'sip-ej-kallad': 'SIP behövs men är inte kallad',
	'oppenvard-ej-klar': 'Regionens öppna vård är inte klar',
	'patient-motsatter': 'Patienten motsätter sig',
	annat: 'Annat'
};

export const SHORT_STAY_LABELS: Readonly<Record<ShortStayKind, string>> = {
	aterh: 'Återhämtande',
	utred: 'Utredande',
	lak: 'Läkeprocess',
	sabo: 'Väntar SÄBO',
	ass: 'Väntar assistans'
};

export const LIABILITY_STATUSES = [
	'ingen',
	'preliminär',
	'ansvar',
	'undantag',
	'bestrids'
] as const;
export type LiabilityStatus = (typeof LIABILITY_STATUSES)[number];

export const LIABILITY_STATUS_LABELS: Readonly<Record<LiabilityStatus, string>> = {
	ingen: 'Inget betalningsansvar',
	preliminär: 'Preliminärt',
	ansvar: 'Betalningsansvar',
	undantag: 'Undantag',
	bestrids: 'Bestrids'
};

/** `Utskrivningsklar igen` for the second and later ready notices, else the event's label. */
export function eventLabel(type: EventType, ordinal: number): string {
	return type === 'ready' && ordinal > 0 ? 'Utskrivningsklar igen' : EVENT_LABELS[type];
}
