import type { CareForm, PaymentException, Sex, ShortStayKind, SipOutcome } from './case';

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
