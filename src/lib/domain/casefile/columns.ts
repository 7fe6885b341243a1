import type { FileColumn } from '../case/field-declaration';
import type { CaseColumn } from '../case/field-types';
import { FIELD_VALUES, FILE_ONLY, type CaseValue } from '../case/field-values';
import { everyOne } from '../exhaustive/every-one';
import type { ListName } from '../lists/lists';

export type ColumnKey = CaseColumn['key'];
export type ColumnHeader = CaseColumn['header'];

/** The order of the columns in the file (domain.md §8). */
const ORDER = everyOne<ColumnKey>()([
	'number',
	'kommun',
	'sex',
	'birthYear',
	'committee',
	'careForm',
	'hospital',
	'ward',
	'healthCentre',
	'admitted',
	'admissionNotice',
	'plannedDischarge',
	'ready',
	'readyWithdrawn',
	'readyAgain',
	'discharged',
	'plan',
	'sipCalled',
	'sipOn',
	'sipOutcome',
	'delayReasons',
	'deficienciesInpatient',
	'deficienciesPrimary',
	'paymentException',
	'shortStayKind',
	'shortStayFrom',
	'shortStayTo',
	'note',
	'careHomeDecided',
	'careHomeOffered',
	'careHomeMovedIn'
]);

/** The box of a protected identity comes last of those that stand in the ward's column. */
const BY_COLUMN = new Map<string, CaseValue>(
	FIELD_VALUES.toReversed().flatMap((value) =>
		columnsOf(value).map(({ key }) => [key, value] as const)
	)
);
const HEADERS = new Map<ColumnKey, ColumnHeader>(
	[...FIELD_VALUES.flatMap(columnsOf), ...FILE_ONLY.map(({ column }) => column)].map(
		({ key, header }) => [key as ColumnKey, header as ColumnHeader]
	)
);

/** The columns of the file of cases, in its order: what code and what the file call each. */
export const COLUMNS = ORDER.map((key) => ({ key, header: headerOf(key) }));

/** The Swedish header of a column. */
export function headerOf(key: ColumnKey): ColumnHeader {
	const header = HEADERS.get(key);
	if (header === undefined) throw new Error(`No such column: ${key}`);
	return header;
}

/**
 * The list that a column's values are of.
 * @throws for a column of something else.
 */
export function listOfColumn(key: ColumnKey): ListName {
	const meaning = valueOfColumn(key)?.meaning;
	if (meaning?.kind !== 'list') throw new Error(`No list stands in the column ${key}`);
	return meaning.list;
}

/** The value of a case that a column carries; undefined for what only a file says. */
export function valueOfColumn(key: ColumnKey): CaseValue | undefined {
	return BY_COLUMN.get(key);
}

function columnsOf({ column, columns = [] }: CaseValue): readonly FileColumn[] {
	return column ? [column] : columns;
}
