import {
	CARE_FORM_LABELS,
	PAYMENT_EXCEPTION_LABELS,
	SEX_LABELS,
	SHORT_STAY_LABELS,
	SIP_OUTCOME_LABELS
} from '../case/labels';
import type { Lists } from '../lists/lists';
import type { CasePatch } from './case-patch';
import type { ColumnKey } from './columns';
import { refuseIncomplete } from './incomplete';
import { codesByText, readFixed, readListCode, readListCodes } from './read-code';
import { readDate, readMoment } from './read-date';
import { readIdentity } from './read-identity';
import { readPlace } from './read-place';
import { RowCells } from './row-cells';
import type { RowProblem } from './row-problem';

/** A committee that rows may be for. */
export interface FileCommittee {
	code: string;
	abbreviation: string;
	name: string;
	/** Youngest age it is for. */
	fromAge: number;
}

/** What a row is read with. */
export interface RowContext {
	lists: Lists;
	/** The importer's committees in the kommun. */
	committees: readonly FileCommittee[];
	/** Four-digit code of the importer's kommun. */
	kommun: string;
	/** Its name, so that the column may hold that too. */
	kommunName?: string;
	/** ISO 8601 instant of the import. */
	registered: string;
}

/** A row understood: a patch, or the problems that refuse it. Never both, never neither. */
export interface RowReading {
	patch: CasePatch | null;
	problems: RowProblem[];
	/** What was assumed for a row that was understood. */
	notes: RowProblem[];
}

/** Whether the row's committee was not in the file. */
export function isCommitteeAssumed({ notes }: Pick<RowReading, 'notes'>): boolean {
	return notes.some(({ code }) => code === 'assumed-committee');
}

const SEX = codesByText(SEX_LABELS);
const CARE_FORM = codesByText(CARE_FORM_LABELS);
const SIP_OUTCOME = codesByText(SIP_OUTCOME_LABELS);
const PAYMENT_EXCEPTION = codesByText(PAYMENT_EXCEPTION_LABELS);
const SHORT_STAY = codesByText(SHORT_STAY_LABELS);

/**
 * Reads one row of a file of cases (domain.md §8). `cells` holds the columns the file has, as
 * text. All problems of the row are given at once; the rules of a case are judged after
 * `applyPatch`, on the case the row leads to.
 */
export function readRow(cells: ReadonlyMap<ColumnKey, string>, context: RowContext): RowReading {
	const row = new RowCells(cells);
	row.refusePersonnummer();
	row.refuseNoValues();
	if (row.problems.length > 0) return { patch: null, problems: row.problems, notes: [] };
	const { number, kommun, committee } = readIdentity(row, context);
	const facts = { ...readPerson(row), ...readPlace(row, context), ...readCourse(row, context) };
	refuseIncomplete(row, facts);
	if (row.problems.length > 0 || !number || !kommun || !committee) {
		return { patch: null, problems: row.problems, notes: [] };
	}
	const { registered } = context;
	const patch = { number, kommun, committee, registered, ...facts };
	return { patch, problems: [], notes: row.notes };
}

function readPerson(row: RowCells) {
	const sex = readFixed(row, 'sex', SEX, 'kvinna, man eller uppgift saknas');
	const careForm = readFixed(row, 'careForm', CARE_FORM, 'somatisk, psykiatrisk eller tvångsvård');
	const birthYear = row.read('birthYear', (text) =>
		/^\d{4}$/.test(text)
			? Number(text)
			: row.refuse('birthYear', 'wrong-birth-year', 'Skriv födelseår med fyra siffror, som 1934.')
	);
	return {
		sex: sex === null ? 'uppgift saknas' : sex,
		careForm: careForm === null ? 'somatisk' : careForm,
		birthYear
	} as const;
}

function readCourse(row: RowCells, { lists }: RowContext) {
	return {
		admitted: readMoment(row, 'admitted'),
		admissionNotice: readMoment(row, 'admissionNotice'),
		plannedDischarge: readMoment(row, 'plannedDischarge'),
		ready: readMoment(row, 'ready'),
		readyWithdrawn: readMoment(row, 'readyWithdrawn'),
		readyAgain: readMoment(row, 'readyAgain'),
		discharged: readMoment(row, 'discharged'),
		plan: readListCode(row, 'plan', lists, 'plan'),
		sipCalled: readMoment(row, 'sipCalled'),
		sipOn: readMoment(row, 'sipOn'),
		sipOutcome: readFixed(row, 'sipOutcome', SIP_OUTCOME, 'genomförd, avböjd eller inställd'),
		delayReasons: readListCodes(row, 'delayReasons', lists, 'delayReason'),
		deficienciesInpatient: readListCodes(
			row,
			'deficienciesInpatient',
			lists,
			'deficiencyInpatient'
		),
		deficienciesPrimary: readListCodes(row, 'deficienciesPrimary', lists, 'deficiencyPrimary'),
		paymentException: readFixed(
			row,
			'paymentException',
			PAYMENT_EXCEPTION,
			[...Object.keys(PAYMENT_EXCEPTION_LABELS)].join(', ')
		),
		shortStayKind: readFixed(
			row,
			'shortStayKind',
			SHORT_STAY,
			Object.keys(SHORT_STAY_LABELS).join(', ')
		),
		shortStayFrom: readDate(row, 'shortStayFrom'),
		shortStayTo: readDate(row, 'shortStayTo'),
		careHomeDecided: readDate(row, 'careHomeDecided'),
		careHomeOffered: readDate(row, 'careHomeOffered'),
		careHomeMovedIn: readDate(row, 'careHomeMovedIn')
	};
}
