import { migrate } from '../database/migrate';
import { openDatabase, type Database, type OpenOptions } from '../database/open';
import { today } from '../clock';
import { recountAfterUpgrade } from './recount-after-upgrade';
import { rekeyAfterUpgrade } from './rekey-after-upgrade';
import { seedInstallation } from './seed';

/**
 * Opens the database and makes it ready for use: migrations and the initial lists as its owner,
 * then numbers compared and monthly facts counted by this version's rules. Every program begins with it; it only looks
 * when all is done already.
 * @throws what opening, migrating or counting threw; the database is then closed again
 */
export async function openInstallation(options: OpenOptions = {}): Promise<Database> {
	const database = await openDatabase(options, async (owner) => {
		await migrate(owner);
		await seedInstallation(owner);
	});
	try {
		await rekeyAfterUpgrade(database);
		await recountAfterUpgrade(database, today());
		return database;
	} catch (error) {
		await database.close();
		throw error;
	}
}
