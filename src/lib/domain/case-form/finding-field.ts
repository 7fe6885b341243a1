import type { CaseField } from '../case/finding';
import { rowFieldName } from './row-field-name';
import { isEmptyRow, type CaseFormValues } from './values';

const RENAMED: Readonly<Record<string, string>> = {
	kommun: 'committee',
	delayReasons: 'delayReason',
	'careHome.decided': 'careHomeDecided',
	'careHome.offered': 'careHomeOffered',
	'careHome.movedIn': 'careHomeMovedIn'
};

/**
 * The form input that a finding is about. The rules number what is in the case; the form has
 * empty rows in between, and shows each readiness beside its withdrawal.
 */
export function fieldOfFinding(field: CaseField, values: CaseFormValues): string {
	const [part = '', number = '', text = ''] = field.split('.');
	const ordinal = Number(number);
	switch (part) {
		case 'admitted':
		case 'admissionNotice':
		case 'discharged':
			return part;
		case 'plannedDischarge': {
			const index = rowAt(values.plannedDischarge, ordinal);
			return rowFieldName('plannedDischarge', index, 'at');
		}
		case 'ready':
		case 'readyWithdrawn': {
			const typed = part === 'ready' ? 'ready' : 'withdrawn';
			const index = rowAt(values.readyPeriods, ordinal, (row) => row[typed].trim() !== '');
			return rowFieldName('readyPeriods', index, typed);
		}
		case 'canReceive':
		case 'cannotReceive': {
			const index = rowAt(values.answers, ordinal, (row) => row.answer === part);
			return rowFieldName('answers', index, text === 'earliest' ? 'earliest' : 'at');
		}
		case 'sips':
			return `sips.${rowAt(values.sips, ordinal)}.${text}`;
		case 'shortStays':
			return `shortStays.${rowAt(values.shortStays, ordinal)}.${text}`;
		default:
			return RENAMED[field] ?? field;
	}
}

/** Where in the form the case's row number `ordinal` stands. */
function rowAt<Row extends Readonly<Record<string, string>>>(
	rows: readonly Row[],
	ordinal: number,
	counts: (row: Row) => boolean = (row) => !isEmptyRow(row)
): number {
	const indexes = rows.flatMap((row, index) => (counts(row) ? [index] : []));
	return indexes[ordinal] ?? Math.min(ordinal, Math.max(0, rows.length - 1));
}
