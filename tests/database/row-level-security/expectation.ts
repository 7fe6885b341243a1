import type { ActorName } from './actors';
import type { Place } from './places';

/** The names of the rows that each actor reaches; whoever is not named reaches none. */
export type Reach = Partial<Record<ActorName, readonly string[]>>;

/** Actors whose committee gives them nothing: they reach what their role reaches without one. */
const AS_WITHOUT_COMMITTEE: Partial<Record<ActorName, ActorName>> = {
	placedCollaboration: 'collaboration',
	placedAdministrator: 'administrator'
};

/** The names of the rows that an actor is expected to reach. */
export function rowsOf(reach: Reach, actor: ActorName): readonly string[] {
	return reach[AS_WITHOUT_COMMITTEE[actor] ?? actor] ?? [];
}

/** A row by its columns. */
export type Row = Record<string, unknown>;

/** What may be done to one table, written out row by row. */
export interface TableExpectation {
	/** The places that it has one row of each for. */
	places: readonly Place[];
	/** The columns of a row of a place, in a fresh edition for trying to add one. */
	row: (place: Place, edition: 'seeded' | 'added') => Row;
	/** The name of a row, from what `shown` gives of it. */
	name: (row: Row) => string;
	/** The columns to read, where the application may not read all. */
	shown?: string;
	/** A change of a row that names no column to read. */
	change: string;
	/** Which seeded rows a select without any filter gives. */
	reads: Reach;
	/** Beside which seeded rows another one is accepted. */
	adds: Reach;
	/** Which rows an update without any filter changes. */
	changes: Reach;
	/** Which rows a delete without any filter removes. */
	removes: Reach;
}
