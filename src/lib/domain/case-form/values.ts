import type { Case, CaseEvent, EventType } from '../case/case';
import { EVENTS } from '../case/events';
import type { FieldDeclaration } from '../case/field-declaration';
import type {
	BoxField,
	ChoiceField,
	FormPart,
	RowField,
	RowGroup,
	TextField
} from '../case/field-types';
import { CASE_FIELDS } from '../case/fields';

export type { ChoiceField, RowField, RowGroup, TextField } from '../case/field-types';

function holding<Name extends FormPart>(how: FieldDeclaration['holds']): Name[] {
	const names = Object.keys(CASE_FIELDS) as (keyof typeof CASE_FIELDS)[];
	return names.filter((name) => CASE_FIELDS[name].holds === how) as Name[];
}

export const TEXT_FIELDS: readonly TextField[] = holding('text');
export const CHOICE_FIELDS: readonly ChoiceField[] = holding('choices');
export const ROW_GROUPS: readonly RowGroup[] = holding('rows');
export const BOX_FIELDS: readonly BoxField[] = holding('box');

/** The texts of a row of each group. */
export const ROW_FIELDS = Object.fromEntries(
	ROW_GROUPS.map((group) => [group, Object.keys(CASE_FIELDS[group].texts)])
) as unknown as { readonly [Group in RowGroup]: readonly RowField<Group>[] };
export type Row<Group extends RowGroup> = Record<RowField<Group>, string>;

/**
 * The case form as it stands on screen: every text exactly as typed, readable or not, so that
 * nothing is lost when the form comes back with errors.
 */
export type CaseFormValues = Record<TextField, string> &
	Record<ChoiceField, string[]> & { [Group in RowGroup]: Row<Group>[] } & Record<BoxField, boolean>;

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
	const boxes = Object.fromEntries(BOX_FIELDS.map((field) => [field, false]));
	return {
		...texts,
		...choices,
		...rows,
		...boxes,
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
		note: ''
	};
}

/** Whether an event is the kommun's answer to the ready notice. */
export function isAnswer(event: Pick<CaseEvent, 'type'>): boolean {
	return EVENTS[event.type].answer === true;
}
