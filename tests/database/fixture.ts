import type { Sql } from 'postgres';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { connectAsOwner, type WhereItLies } from '../support/owner';
import { copyOf, copyOfFolder, type Copy } from '../support/template';

const cleanups: (() => Promise<void>)[] = [];

/** Closes and removes the databases of a test file. */
export async function cleanUp(): Promise<void> {
	for (const cleanup of cleanups.splice(0)) await cleanup();
}

/** Whether this run tests the embedded database or a PostgreSQL server. */
export const testedKind: Database['kind'] = 'server' in inject('template') ? 'server' : 'embedded';

/**
 * A new installation's database of the caller's own, on whichever of the two is being tested. It is
 * closed and removed when the test file ends; closing it earlier is fine.
 */
export async function freshDatabase(): Promise<Database> {
	return openedAt(await freshPlace());
}

/** The database of a fresh place, which another process has worked with meanwhile. */
export async function openedAt(place: WhereItLies): Promise<Database> {
	const database = await openDatabase(place);
	let closed: Promise<void> | undefined;
	const close = (): Promise<void> => (closed ??= database.close());
	cleanups.unshift(close);
	const opened = { ...database, close };
	places.set(opened, place);
	return opened;
}

const places = new WeakMap<Database, WhereItLies>();
const owners = new WeakMap<Database, Sql>();

/**
 * The owner's own connection to a fresh database, whom no policy holds: for tests that look at
 * everything there is, or make what no role of the application may make.
 */
export async function ownerOf(database: Database): Promise<Sql> {
	const known = owners.get(database);
	if (known) return known;
	const place = places.get(database);
	if (!place) throw new Error('Only the databases of freshDatabase() have a known owner');
	const owner = await connectOwner(place);
	owners.set(database, owner);
	return owner;
}

/** The owner's connection to a place that a test opens itself. */
export async function connectOwner(place: WhereItLies): Promise<Sql> {
	const { sql, close } = await connectAsOwner(place);
	cleanups.unshift(close);
	return sql;
}

/** Where a fresh database lies, for tests that open it themselves or in another process. */
export async function freshPlace(): Promise<WhereItLies> {
	return kept(await copyOf(inject('template')));
}

/** A data folder with a new installation's embedded database in it. */
export function freshFolder(): string {
	const template = inject('template');
	if (!('folder' in template)) throw new Error('Only the embedded run has data folders');
	return kept(copyOfFolder(template.folder)).dataDir;
}

/** The place of a copy, which is removed when the test file ends. */
export function kept<Place>({ place, remove }: Copy<Place>): Place {
	cleanups.push(remove);
	return place;
}
