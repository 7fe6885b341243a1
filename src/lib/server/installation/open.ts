import { migrate } from '../database/migrate';
import type { Handle } from '../database/handle';
import { openDatabase, type Database, type OpenOptions } from '../database/open';
import { beginRecount } from '../facts/write-recount-in-slices';
import { rekeyAfterUpgrade } from './rekey-after-upgrade';
import { seedInstallation } from './seed';

/**
 * Opens the database and makes it ready for use: migrations and the initial lists as its owner,
 * then numbers are compared by this version's rules. That cases are to be counted by them is noted, and
 * done by `finishRecount`. Every program begins with it; it only looks when all is done already.
 * @param before what the owner does first of all
 * @throws what opening, migrating or counting threw; the database is then closed again
 */
export async function openInstallation(
	options: OpenOptions = {},
	before: (owner: Handle) => Promise<void> = () => Promise.resolve()
): Promise<Database> {
	const database = await openDatabase(options, async (owner) => {
		await before(owner);
		await migrate(owner);
		await seedInstallation(owner);
	});
	try {
		await rekeyAfterUpgrade(database);
		await beginRecount(database);
		return database;
	} catch (error) {
		await database.close();
		throw error;
	}
}
