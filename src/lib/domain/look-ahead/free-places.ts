import type { LocalDate } from '../calendar/moment';
import type { FieldTexts } from '../form/meanwhile';
import { PLACED_KINDS, type PlacedKind } from './place-kind';

/** How many places of a kind are free on a day, as somebody has typed it. */
export interface FreePlaces {
	day: LocalDate;
	kind: PlacedKind;
	free: number;
}

/** What is typed of a day and kind; null for nothing, which is not known and not none. */
export interface TypedPlaces {
	day: LocalDate;
	kind: PlacedKind;
	free: number | null;
}

/** The name of the field of a day and kind. */
export function placeField(kind: PlacedKind, day: LocalDate): string {
	return `${kind}-${day}`;
}

/** Every field of the days that are looked ahead. */
export function placeFields(days: readonly LocalDate[]) {
	return days.flatMap((day) =>
		PLACED_KINDS.map((kind) => ({ day, kind, name: placeField(kind, day) }))
	);
}

/** The free places of these days as their form shows them. */
export function freePlacesValues(
	places: readonly FreePlaces[],
	days: readonly LocalDate[]
): FieldTexts {
	const typed = new Map(places.map(({ day, kind, free }) => [placeField(kind, day), free]));
	return Object.fromEntries(
		placeFields(days).map(({ name }) => [name, String(typed.get(name) ?? '')])
	);
}

/** How many more are expected than there are places for; 0 for none, or where none are typed. */
export function placesShort(expected: number, free: number | null): number {
	return free === null ? 0 : Math.max(0, expected - free);
}
