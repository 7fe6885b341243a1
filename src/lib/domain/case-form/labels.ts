import { EVENT_LABELS } from '../case/labels';
import type { CaseFormValues, Row, RowGroup } from './values';

/** What each part of the form is called, on screen and in the history. */
export const FIELD_LABELS: Readonly<Record<keyof CaseFormValues, string>> = {
	number: 'Ärendenummer',
	committee: 'Nämnd',
	sex: 'Kön',
	birthYear: 'Födelseår',
	careForm: 'Vårdform',
	ward: 'Avdelning',
	healthCentre: 'Listad hälsocentral',
	plan: 'Planering efter sjukhusvistelse',
	admitted: EVENT_LABELS.admitted,
	admissionNotice: EVENT_LABELS.admissionNotice,
	plannedDischarge: EVENT_LABELS.plannedDischarge,
	readyPeriods: EVENT_LABELS.ready,
	answers: 'Kommunens besked',
	discharged: EVENT_LABELS.discharged,
	sips: 'SIP',
	deficienciesInpatient: 'Brist i informationsöverföring, slutenvård',
	deficienciesPrimary: 'Brist i informationsöverföring, primärvård',
	delayReason: 'Främsta orsak till ej hemgång',
	contributing: 'Bidragande orsaker',
	paymentException: 'Undantag från betalningsansvar',
	disputedOn: 'Bestritt den',
	shortStays: 'Korttidsvistelse',
	careHomeDecided: 'SÄBO beslut',
	careHomeOffered: 'SÄBO erbjudande',
	careHomeMovedIn: 'SÄBO inflyttning',
	protectedIdentity: 'Skyddad identitet',
	note: 'Anteckning'
};

/** What the texts of a row are called. */
export const ROW_LABELS: { readonly [Group in RowGroup]: Readonly<Row<Group>> } = {
	plannedDischarge: { at: 'Beräknad utskrivning' },
	readyPeriods: { ready: 'Utskrivningsklar', withdrawn: 'Återtagen' },
	answers: { answer: 'Besked', at: 'Beskedet gavs', earliest: 'Tidigast från' },
	sips: { called: 'SIP kallad', on: 'SIP datum', outcome: 'SIP utfall' },
	shortStays: { kind: 'Slag', from: 'Från', to: 'Till' }
};
