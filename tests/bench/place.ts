import type { Database } from '../../src/lib/server/database/open';
import { openInstallation } from '../../src/lib/server/installation/open';
import { startPostgres } from '../machine/postgres';
import { connectAsOwner, type WhereItLies } from '../support/owner';
import { environmentAt } from '../support/program';
import { emptyDatabase } from '../support/template';

export type DatabaseKind = 'embedded' | 'server';

/** A database of the bench's own, empty at first. */
export interface Place {
	kind: DatabaseKind;
	/** Opens it in this process. On the embedded one only while the application is not running. */
	open: () => Promise<Database>;
	/** Opens it beside the running application, as the command line does. */
	join: () => Promise<Database>;
	/** Where it lies. */
	where: WhereItLies;
	/** The owner's own connection, beside whatever else has it open. */
	owner: () => ReturnType<typeof connectAsOwner>;
	/** What the application needs to know to use it. */
	environment: NodeJS.ProcessEnv;
	remove: () => Promise<void>;
}

let server: Awaited<ReturnType<typeof startPostgres>> | undefined;

/** Makes a place of the given kind; the PostgreSQL server is started once for all of them. */
export async function makePlace(kind: DatabaseKind): Promise<Place> {
	if (kind === 'server') server ??= await startPostgres();
	const { place, remove } = await emptyDatabase(kind === 'server' ? server?.url : undefined);
	return {
		kind,
		open: () => openInstallation(place),
		join: () => openInstallation({ ...place, join: true }),
		where: place,
		owner: () => connectAsOwner(place),
		environment: environmentAt(place),
		remove
	};
}

/** Stops the PostgreSQL server, if one was started. */
export function stopServer(): void {
	server?.stop();
}
