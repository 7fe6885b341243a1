import type { CaseSort } from './address';

const PLACE = /^([^|]*)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The parts of a case's place in a list: the value that it is sorted by, empty for none, and its id. */
export function placeParts(place: string): { value: string; id: string } {
	const at = place.lastIndexOf('|');
	return { value: place.slice(0, at), id: place.slice(at + 1) };
}

const COUNTED: readonly CaseSort[] = ['days', 'ward', 'updated'];

/** Whether a place is one that a list sorted so has given. */
export function isPlace(place: string, sort: CaseSort): boolean {
	const [, value] = PLACE.exec(place) ?? [];
	if (value === undefined) return false;
	if (!COUNTED.includes(sort)) return true;
	return new RegExp(`^-?[0-9]{0,${sort === 'updated' ? 14 : 9}}$`).test(value) && value !== '-';
}
