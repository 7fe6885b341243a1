import type { Case, CaseEvent, EventType } from '../case/case';

/** Fields of the form that hold one text. */
export const TEXT_FIELDS = [
	'number',
	'committee',
	'sex',
	'birthYear',
	'careForm',
	'ward',
	'healthCentre',
	'plan',
	'admitted',
	'admissionNotice',
	'discharged',
	'delayReason',
	'paymentException',
	'disputedOn',
	'careHomeDecided',
	'careHomeOffered',
	'careHomeMovedIn',
	'note'
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields where any number of list codes are ticked. */
export const CHOICE_FIELDS = [
	'deficienciesInpatient',
	'deficienciesPrimary',
	'contributing'
] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** Things that happen any number of times, each with the texts of one row. */
export const ROW_FIELDS = {
	plannedDischarge: ['at'],
	readyPeriods: ['ready', 'withdrawn'],
	answers: ['answer', 'at', 'earliest'],
	sips: ['called', 'on', 'outcome'],
	shortStays: ['kind', 'from', 'to']
} as const;
export type RowGroup = keyof typeof ROW_FIELDS;
export const ROW_GROUPS = Object.keys(ROW_FIELDS) as RowGroup[];
export type RowField<Group extends RowGroup> = (typeof ROW_FIELDS)[Group][number];
export type Row<Group extends RowGroup> = Record<RowField<Group>, string>;

/**
 * The case form as it stands on screen: every text exactly as typed, readable or not, so that
 * nothing is lost when the form comes back with errors.
 */
export type CaseFormValues = Record<TextField, string> &
	Record<ChoiceField, string[]> & { [Group in RowGroup]: Row<Group>[] } & {
		protectedIdentity: boolean;
	};

/** A row with nothing typed in it. */
export function emptyRow<Group extends RowGroup>(group: Group): Row<Group> {
	return Object.fromEntries(ROW_FIELDS[group].map((field) => [field, ''])) as Row<Group>;
}

/** Whether nothing is typed in a row; such rows are not part of the case. */
export function isEmptyRow(row: Readonly<Record<string, string>>): boolean {
	return Object.values(row).every((text) => text.trim() === '');
}

/** A form in which nothing is filled in, except what `given` says. */
export function emptyForm(given: Partial<CaseFormValues> = {}): CaseFormValues {
	const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, '']));
	const choices = Object.fromEntries(CHOICE_FIELDS.map((field) => [field, []]));
	const rows = Object.fromEntries(ROW_GROUPS.map((group) => [group, []]));
	return {
		...texts,
		...choices,
		...rows,
		protectedIdentity: false,
		careForm: 'somatisk',
		...given
	} as CaseFormValues;
}

/** The form that shows a case. */
export function formOf(record: Case): CaseFormValues {
	const of = (type: EventType) => record.events.filter((event) => event.type === type);
	const latest = (type: EventType) => of(type).at(-1)?.at ?? '';
	const withdrawals = of('readyWithdrawn');
	const [delayReason = '', ...contributing] = record.delayReasons;
	return {
		number: record.number,
		committee: record.committee,
		sex: record.sex,
		birthYear: record.birthYear === null ? '' : String(record.birthYear),
		careForm: record.careForm,
		ward: record.ward ?? '',
		healthCentre: record.healthCentre ?? '',
		plan: record.plan ?? '',
		admitted: latest('admitted'),
		admissionNotice: latest('admissionNotice'),
		plannedDischarge: of('plannedDischarge').map(({ at }) => ({ at })),
		readyPeriods: of('ready').map(({ at }, index) => ({
			ready: at,
			withdrawn: withdrawals[index]?.at ?? ''
		})),
		answers: record.events.filter(isAnswer).map((event) => ({
			answer: event.type,
			at: event.at,
			earliest: event.earliest ?? ''
		})),
		discharged: latest('discharged'),
		sips: record.sips.map((sip) => ({
			called: sip.called ?? '',
			on: sip.on ?? '',
			outcome: sip.outcome ?? ''
		})),
		deficienciesInpatient: [...record.deficienciesInpatient],
		deficienciesPrimary: [...record.deficienciesPrimary],
		delayReason,
		contributing,
		paymentException: record.paymentException ?? '',
		disputedOn: record.disputedOn ?? '',
		shortStays: record.shortStays.map(({ kind, from, to }) => ({ kind, from, to: to ?? '' })),
		careHomeDecided: record.careHome.decided ?? '',
		careHomeOffered: record.careHome.offered ?? '',
		careHomeMovedIn: record.careHome.movedIn ?? '',
		protectedIdentity: record.protectedIdentity,
		note: record.note ?? ''
	};
}

/** Whether an event is the kommun's answer to the ready notice. */
export function isAnswer(event: Pick<CaseEvent, 'type'>): boolean {
	return event.type === 'canReceive' || event.type === 'cannotReceive';
}
