import { cliScope } from '../lib/server/access/gate';
import { kommunCodes } from '../lib/server/access/read-kommun-codes';
import type { Database } from '../lib/server/database/open';
import { finishRecount } from '../lib/server/facts/write-recount-in-slices';
import { openInstallation } from '../lib/server/installation/open';
import type { Scope } from '../lib/server/scope';
import { WrongCall } from './arguments';

/**
 * Runs `work` for one kommun on the app's database, through the app when it is running, made
 * ready at first call and counted to the end.
 * @throws {WrongCall} for a kommun that is not in the installation
 */
export async function inSession<Result>(
	kommun: string | undefined,
	work: (database: Database, scope: Scope) => Promise<Result>,
	scopeOf: (database: Database, kommun?: string) => Promise<Scope> = cliScope
): Promise<Result> {
	const database = await openInstallation({ join: true });
	try {
		await finishRecount(database);
		if (kommun !== undefined) {
			const known = await kommunCodes(database);
			if (!known.includes(kommun)) {
				throw new WrongCall(
					`Kommunen ${kommun} finns inte. Installationen har ${known.join(', ')}.`
				);
			}
		}
		return await work(database, await scopeOf(database, kommun));
	} finally {
		await database.close();
	}
}
