import type { CaseField, Finding } from '../case/finding';
import { headerOf, type ColumnHeader, type ColumnKey } from './columns';

const EVENT_COLUMNS: readonly [RegExp, ColumnKey][] = [
	[/^admitted\./, 'admitted'],
	[/^admissionNotice\./, 'admissionNotice'],
	[/^plannedDischarge\./, 'plannedDischarge'],
	[/^ready\.0$/, 'ready'],
	[/^ready\.1$/, 'readyAgain'],
	[/^readyWithdrawn\.0$/, 'readyWithdrawn'],
	[/^discharged\./, 'discharged']
];

const FIELD_COLUMNS: Partial<Record<CaseField, ColumnKey>> = {
	number: 'number',
	kommun: 'kommun',
	committee: 'committee',
	sex: 'sex',
	birthYear: 'birthYear',
	careForm: 'careForm',
	ward: 'ward',
	protectedIdentity: 'ward',
	healthCentre: 'healthCentre',
	plan: 'plan',
	deficienciesInpatient: 'deficienciesInpatient',
	deficienciesPrimary: 'deficienciesPrimary',
	delayReasons: 'delayReasons',
	paymentException: 'paymentException',
	'sips.0.called': 'sipCalled',
	'sips.0.on': 'sipOn',
	'sips.0.outcome': 'sipOutcome',
	'shortStays.0.kind': 'shortStayKind',
	'shortStays.0.from': 'shortStayFrom',
	'shortStays.0.to': 'shortStayTo',
	'careHome.decided': 'careHomeDecided',
	'careHome.offered': 'careHomeOffered',
	'careHome.movedIn': 'careHomeMovedIn'
};

/** The column that holds a field of a case; null for what a file of cases does not carry. */
export function columnOfField(field: CaseField): ColumnKey | null {
	const event = EVENT_COLUMNS.find(([pattern]) => pattern.test(field));
	return event?.[1] ?? FIELD_COLUMNS[field] ?? null;
}

/** A finding as a line of an import's report. */
export interface FindingProblem {
	key: ColumnKey | null;
	/** The column's Swedish header; empty when the file does not carry the field. */
	column: ColumnHeader | '';
	/** The cell the finding is about; empty when there is none. */
	value: string;
	reason: string;
}

/** Says where in a row of a file a finding about its case belongs. */
export function problemOfFinding(
	finding: Finding,
	cells: ReadonlyMap<ColumnKey, string>
): FindingProblem {
	const key = columnOfField(finding.field);
	return {
		key,
		column: key === null ? '' : headerOf(key),
		value: key === null ? '' : (cells.get(key) ?? ''),
		reason: finding.message
	};
}
