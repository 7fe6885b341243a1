import { UNKNOWN_GROUP } from '../facts/dimension';
import { UNKNOWN_WARD, type ListItem } from '../lists/lists';
import type { ColumnKey } from './columns';
import { findItem, findItems } from './list-lookup';
import { otherItem } from './read-code';
import type { RowCells, RowContext } from './row-cells';
import { valueKey } from './value-key';

/** What the ward cell of a protected identity says (domain.md §3). */
export const PROTECTED_WARD = 'okänd';

/**
 * Whether the ward cell says that the identity is protected: it is `okänd`, and no birth year is given.
 * With a birth year it is only the ward that is not known.
 */
export function isProtectedWard(cells: RowCells): boolean {
	return isUnknownWard(cells) && (cells.text('birthYear') ?? '') === '';
}

function isUnknownWard(cells: RowCells): boolean {
	return valueKey(cells.text('ward') ?? '') === PROTECTED_WARD;
}

/** The ward, within the hospital where the row names one; null for a protected identity. */
export function readWardCell(
	cells: RowCells,
	_key: ColumnKey,
	context: RowContext
): string | null | undefined {
	const hospital = readHospital(cells, context);
	if (!isProtectedWard(cells)) return readWard(cells, context, hospital);
	cells.note('ward', 'protected-identity', UNKNOWN_AND_UNBORN);
	return null;
}

const UNKNOWN_AND_UNBORN =
	'Avdelning okänd utan födelseår läses som skyddad identitet. Är bara avdelningen okänd, skriv Okänd avdelning.';

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
	context: RowContext,
	hospital: ListItem | null | undefined
): string | null | undefined {
	return cells.read('ward', (text) => {
		const listed = findItems(context.lists, 'ward', text);
		const other = listed.length > 0 ? null : wardMeant(cells, context, text);
		const named = other ? [other] : listed;
		const there = hospital
			? named.filter((ward) => ward.hospital === null || ward.hospital === hospital.code)
			: named;
		const [ward] = there;
		if (!ward) {
			const where = hospital ? ` på ${hospital.name}` : '';
			const reason = `Avdelningen finns inte i listan${where}. Lägg till den, koppla den eller rätta raden.`;
			const name = { list: 'ward', name: text, hospital: hospital?.code ?? null } as const;
			return cells.refuseUnknown('ward', text, reason, name);
		}
		if (new Set(there.map((candidate) => candidate.hospital)).size > 1) {
			const reason = 'Avdelningen finns på flera sjukhus. Ange sjukhus.';
			return cells.refuse('ward', 'ambiguous-ward', reason);
		}
		return ward.code;
	});
}

/** The ward that a text means though it is neither its code nor its name. */
function wardMeant(cells: RowCells, context: RowContext, text: string): ListItem | null {
	if (!isUnknownWard(cells)) return otherItem(cells, 'ward', context, text);
	const unknown = context.lists.ward.find(({ code }) => code === UNKNOWN_WARD) ?? null;
	if (unknown) cells.tell('ward', { written: text, read: unknown.name, how: 'short' });
	return unknown;
}

/** The health centre; null also for the word that means that it is not known. */
export function readHealthCentre(
	cells: RowCells,
	_key: ColumnKey,
	context: RowContext
): string | null | undefined {
	return cells.read('healthCentre', (text) => {
		const item = findItem(context.lists, 'healthCentre', text);
		if (item) return item.code;
		// The group of an empty value, in words; Annan is a health centre and something else.
		if (valueKey(text) === UNKNOWN_GROUP) return null;
		const meant = otherItem(cells, 'healthCentre', context, text);
		if (meant) return meant.code;
		const reason =
			'Hälsocentralen finns inte i listan. Lägg till den, koppla den eller rätta raden.';
		const name = { list: 'healthCentre', name: text, hospital: null } as const;
		return cells.refuseUnknown('healthCentre', text, reason, name);
	});
}
