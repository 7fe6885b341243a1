import { PLAN_DECEASED } from '../case/case';
import { EVENT_LABELS } from '../case/events';
import { withEvent } from './next-event';
import { isEmptyRow, type CaseFormValues, type Row } from './values';

/** What is registered in a case without opening its form, and what each is called. */
export const ACTS = {
	admissionNotice: EVENT_LABELS.admissionNotice,
	ready: EVENT_LABELS.ready,
	readyWithdrawn: EVENT_LABELS.readyWithdrawn,
	discharged: EVENT_LABELS.discharged,
	deceased: 'Avliden',
	canReceive: EVENT_LABELS.canReceive,
	cannotReceive: EVENT_LABELS.cannotReceive,
	sipCalled: 'SIP kallad',
	sipBooked: 'SIP-datum bestämt',
	held: 'SIP genomförd',
	declined: 'SIP avböjd',
	cancelled: 'SIP inställd'
} as const;
export type Act = keyof typeof ACTS;

/** Whether a text names something that can be registered so. */
export function isAct(text: string): text is Act {
	return Object.hasOwn(ACTS, text);
}

/** The form with what happened entered; both dates as typed, `earliest` only of an answer. */
export function withAct(
	values: CaseFormValues,
	act: Act,
	{ at, earliest }: { at: string; earliest: string }
): CaseFormValues {
	switch (act) {
		case 'admissionNotice':
		case 'ready':
		case 'readyWithdrawn':
		case 'discharged':
			return withEvent(values, act, at);
		case 'deceased':
			return { ...withEvent(values, 'discharged', at), plan: PLAN_DECEASED };
		case 'canReceive':
		case 'cannotReceive':
			return {
				...values,
				answers: [...filled(values.answers), { answer: act, at, earliest }]
			};
		case 'sipCalled':
			return withSip(values, (sip) => sip.called === '', { called: at });
		case 'sipBooked':
			return withSip(values, isUnsettled, { on: at });
		case 'held':
		case 'declined':
		case 'cancelled':
			return withSip(values, isUnsettled, { on: at, outcome: act });
	}
}

/** Tells of the last SIP that it fits; of a new one where there is none. */
function withSip(
	values: CaseFormValues,
	fits: (sip: Row<'sips'>) => boolean,
	said: Partial<Row<'sips'>>
): CaseFormValues {
	const sips = filled(values.sips);
	const last = sips.findLastIndex((sip) => isUnsettled(sip) && fits(sip));
	const told = sips.map((sip, nth) => (nth === last ? { ...sip, ...said } : sip));
	return {
		...values,
		sips: last < 0 ? [...sips, { called: '', on: '', outcome: '', ...said }] : told
	};
}

function isUnsettled({ outcome }: Row<'sips'>): boolean {
	return outcome === '';
}

function filled<Of extends Record<string, string>>(rows: readonly Of[]): Of[] {
	return rows.filter((row) => !isEmptyRow(row));
}
