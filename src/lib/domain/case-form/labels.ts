import { EVENT_LABELS } from '../case/labels';
import type { CaseFormValues, Row, RowGroup } from './values';

/** What each part of the form is called, in the order it stands on screen and in the history. */
export const FIELD_LABELS: Readonly<Record<keyof CaseFormValues, string>> = {
	committee: 'Nämnd',
	number: 'Ärendenummer',
	sex: 'Kön',
	birthYear: 'Födelseår',
	careForm: 'Vårdform',
	ward: 'Avdelning',
	healthCentre: 'Listad hälsocentral',
	protectedIdentity: 'Skyddad identitet',
	admitted: EVENT_LABELS.admitted,
	admissionNotice: EVENT_LABELS.admissionNotice,
	plannedDischarge: EVENT_LABELS.plannedDischarge,
	readyPeriods: EVENT_LABELS.ready,
	discharged: EVENT_LABELS.discharged,
	plan: 'Planering efter sjukhusvistelse',
	answers: 'Kommunens besked',
	delayReason: 'Främsta orsak till ej hemgång',
	contributing: 'Bidragande orsaker',
	sips: 'SIP',
	deficienciesInpatient: 'Brist i informationsöverföring, slutenvård',
	deficienciesPrimary: 'Brist i informationsöverföring, primärvård',
	shortStays: 'Korttidsvistelse',
	careHomeDecided: 'SÄBO beslut',
	careHomeOffered: 'SÄBO erbjudande',
	careHomeMovedIn: 'SÄBO inflyttning',
	paymentException: 'Undantag från betalningsansvar',
	disputedOn: 'Bestritt den',
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
