import { UNKNOWN_GROUP } from '../facts/dimension';
import type { ListItem } from '../lists/lists';
import type { ColumnKey } from './columns';
import { findItem, findItems } from './list-lookup';
import type { RowCells, RowContext } from './row-cells';
import { valueKey } from './value-key';

/** What the ward cell of a protected identity says (domain.md §3). */
export const PROTECTED_WARD = 'okänd';

/** Whether the ward cell says that the identity is protected. */
export function isProtectedWard(cells: RowCells): boolean {
	return valueKey(cells.text('ward') ?? '') === PROTECTED_WARD;
}

/** The ward, within the hospital where the row names one; null for a protected identity. */
export function readWardCell(
	cells: RowCells,
	_key: ColumnKey,
	context: RowContext
): string | null | undefined {
	const hospital = readHospital(cells, context);
	return isProtectedWard(cells) ? null : readWard(cells, context, hospital);
}

function readHospital(cells: RowCells, { lists }: RowContext): ListItem | null | undefined {
	return cells.read(
		'hospital',
		(text) =>
			findItem(lists, 'hospital', text) ??
			cells.refuse(
				'hospital',
				'unknown-hospital',
				'Sjukhuset finns inte i listan. Lägg till det under Inställningar eller rätta raden.'
			)
	);
}

function readWard(
	cells: RowCells,
	{ lists }: RowContext,
	hospital: ListItem | null | undefined
): string | null | undefined {
	return cells.read('ward', (text) => {
		const named = findItems(lists, 'ward', text);
		const there = hospital
			? named.filter((ward) => ward.hospital === null || ward.hospital === hospital.code)
			: named;
		const [ward] = there;
		if (!ward) {
			const where = hospital ? ` på ${hospital.name}` : '';
			return cells.refuse(
				'ward',
				'unknown-ward',
				`Avdelningen finns inte i listan${where}. Lägg till den eller rätta raden.`,
				{ list: 'ward', name: text, hospital: hospital?.code ?? null }
			);
		}
		if (new Set(there.map((candidate) => candidate.hospital)).size > 1) {
			const reason = 'Avdelningen finns på flera sjukhus. Ange sjukhus.';
			return cells.refuse('ward', 'ambiguous-ward', reason);
		}
		return ward.code;
	});
}

/** The health centre; null also for the word that means that it is not known. */
export function readHealthCentre(
	cells: RowCells,
	_key: ColumnKey,
	{ lists }: RowContext
): string | null | undefined {
	return cells.read('healthCentre', (text) => {
		const item = findItem(lists, 'healthCentre', text);
		if (item) return item.code;
		// The group of an empty value, in words; Annan is a health centre and something else.
		if (valueKey(text) === UNKNOWN_GROUP) return null;
		return cells.refuse(
			'healthCentre',
			'unknown-health-centre',
			'Hälsocentralen finns inte i listan. Lägg till den eller rätta raden.',
			{ list: 'healthCentre', name: text, hospital: null }
		);
	});
}
