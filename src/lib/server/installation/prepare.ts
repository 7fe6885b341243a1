import type { Database } from '../database/open';
import { migrate } from '../database/migrate';
import { today } from '../clock';
import { recountAfterUpgrade } from './recount-after-upgrade';
import { seedInstallation } from './seed';

/**
 * Makes an opened database ready for use: migrations, the initial lists, and monthly facts
 * counted by this version's rules. Every program calls it first; it only looks when all is
 * done already.
 */
export async function prepareInstallation(database: Database): Promise<void> {
	await migrate(database);
	await seedInstallation(database);
	await recountAfterUpgrade(database, today());
}
