import { NOTE_MAX } from '../case/case';
import { birthYearsFor } from '../case-form/typed-year';
import { withPlainBreaks } from '../form/as-stored';
import { disjunction } from '../format/conjunction';
import { dateOf, isMoment, type LocalDate, type Moment } from '../calendar/moment';
import {
	CARE_FORM_LABELS,
	PAYMENT_EXCEPTION_LABELS,
	SEX_LABELS,
	SHORT_STAY_LABELS,
	SIP_OUTCOME_LABELS
} from '../case/labels';
import { UNSEEN_IN_LINES } from '../text/unseen';
import { readFileDate } from '../short-date/file-date';
import type { PatchColumn, PatchedValues } from './case-patch';
import type { ColumnKey } from './columns';
import { readFixed, readListCode, readListCodes } from './read-code';
import { readHealthCentre, readWardCell } from './read-place';
import type { RowCells, RowContext } from './row-cells';

/** Reads a column's cell: null for an empty one, undefined where it is refused or there is none. */
type Reader<Key extends PatchColumn> = (
	row: RowCells,
	key: PatchColumn,
	context: RowContext
) => PatchedValues[Key];

/** How the cells of each column are read, in the order that what is wrong with them is told. */
export const READERS: { readonly [Key in PatchColumn]: Reader<Key> } = {
	sex: orElse(
		readFixed(SEX_LABELS, { examples: 'kvinna, man eller uppgift saknas', initials: true }),
		'uppgift saknas'
	),
	careForm: orElse(
		readFixed(CARE_FORM_LABELS, { examples: 'somatisk, psykiatrisk eller tvångsvård' }),
		'somatisk'
	),
	birthYear: readBirthYear,
	ward: readWardCell,
	healthCentre: readHealthCentre,
	admitted: readMoment,
	admissionNotice: readMoment,
	plannedDischarge: readMoment,
	ready: readMoment,
	readyWithdrawn: readMoment,
	readyAgain: readMoment,
	discharged: readMoment,
	plan: readListCode,
	sipCalled: readMoment,
	sipOn: readMoment,
	sipOutcome: readFixed(SIP_OUTCOME_LABELS, { examples: 'genomförd, avböjd eller inställd' }),
	delayReasons: readListCodes,
	deficienciesInpatient: readListCodes,
	deficienciesPrimary: readListCodes,
	paymentException: readFixed(PAYMENT_EXCEPTION_LABELS),
	shortStayKind: readFixed(SHORT_STAY_LABELS),
	shortStayFrom: readDate,
	shortStayTo: readDate,
	note: readNote,
	careHomeDecided: readDate,
	careHomeOffered: readDate,
	careHomeMovedIn: readDate
};

/** The columns in that order. */
export const PATCH_COLUMNS = Object.keys(READERS) as PatchColumn[];

/** The same, with what an empty cell says. */
function orElse<Value>(
	read: (row: RowCells, key: PatchColumn, context: RowContext) => Value | null | undefined,
	empty: Value
): (row: RowCells, key: PatchColumn, context: RowContext) => Value | undefined {
	return (row, key, context) => {
		const value = read(row, key, context);
		return value === null ? empty : value;
	};
}

function readNote(row: RowCells, key: PatchColumn): string | null | undefined {
	return row.read(key, (text) => {
		// As a form's line breaks are kept, and those of old files.
		const note = withPlainBreaks(text).replaceAll('\r', '\n');
		if (note.length > NOTE_MAX) {
			const reason = `Anteckningen är längre än ${NOTE_MAX} tecken. Korta den.`;
			return row.refuse(key, 'long-note', reason);
		}
		if (!UNSEEN_IN_LINES.test(note)) return note;
		return row.refuse(key, 'no-value', 'Anteckningen har tecken som inte kan visas. Skriv om den.');
	});
}

function readBirthYear(
	row: RowCells,
	key: PatchColumn,
	{ now }: RowContext
): number | null | undefined {
	return row.read(key, (text) => {
		if (/^\d{4}$/.test(text)) return Number(text);
		const [year, ...others] = birthYearsFor(text, now);
		if (year !== undefined && others.length === 0) {
			row.tell(key, { written: text, read: String(year), how: 'short' });
			return year;
		}
		const meant = disjunction([year, ...others].map(String));
		const reason =
			year === undefined
				? 'Skriv födelseår med fyra siffror, som 1934.'
				: `Kan vara ${meant}. Skriv födelseåret med fyra siffror.`;
		return row.refuse(key, 'wrong-birth-year', reason);
	});
}

/** A date with or without time of day, in full. */
function readMoment(cells: RowCells, key: ColumnKey): Moment | null | undefined {
	return cells.read(key, (text) => {
		const read = readFileDate(text);
		if ('problem' in read) return cells.refuse(key, 'wrong-date', read.problem);
		const inFull = isMoment(text.replace(/\s+|T/, ' '));
		if (!inFull) cells.tell(key, { written: text, read: read.moment, how: 'date' });
		return read.moment;
	});
}

/** A date; a time of day is accepted and left out, since the case has no room for it. */
function readDate(cells: RowCells, key: ColumnKey): LocalDate | null | undefined {
	const moment = readMoment(cells, key);
	return moment ? dateOf(moment) : moment;
}
