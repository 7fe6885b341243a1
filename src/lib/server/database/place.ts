import postgres from 'postgres';
import { HOLDING_PARAMETER } from './embedded/connection';
import { openEmbedded } from './embedded/embedded';
import type { Logins, ServiceRole } from './logins';

/** A database that can be connected to, as its owner or as one of the roles. */
export type Place = ServerPlace | EmbeddedPlace;

interface ServerPlace {
	kind: 'server';
	/** Whom to connect as for each role; before it, only the owner can be connected as. */
	use: (logins: Logins) => void;
	connect: (as: ServiceRole | 'owner') => postgres.Sql;
	close: () => Promise<void>;
}

interface EmbeddedPlace {
	kind: 'embedded';
	connect: (as: ServiceRole | 'owner') => postgres.Sql;
	close: () => Promise<void>;
}

const IDLE_IN_TRANSACTION_MS = 60_000;

/** Connections of each role, at most; they are made when they are needed. */
const CONNECTIONS = {
	server: { owner: 1, svu_app: 10, svu_signin: 4, svu_log: 2 },
	// One session does all the work; more connections would only queue in another place.
	embedded: { owner: 1, svu_app: 6, svu_signin: 2, svu_log: 1 }
} as const;

/** A PostgreSQL server at an address, whose user owns the database. */
export function reachServer(url: string): ServerPlace {
	let known: Logins | undefined;
	return {
		kind: 'server',
		use(logins) {
			known = logins;
		},
		connect(as) {
			const login = as === 'owner' ? {} : known?.[as];
			if (!login) throw new Error(`No login is known for ${as}`);
			return postgres(url, {
				...login,
				max: CONNECTIONS.server[as],
				onnotice: ignoreNotice,
				connection: {
					application_name: 'utskrivningsklar',
					// The planner takes a JSON parameter for thousands of rows and would compile every
					// save: half a second for what runs in milliseconds.
					jit: 'off',
					idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS
				}
			});
		},
		close: () => Promise.resolve()
	};
}

/**
 * The embedded database of a folder, or the process that has it open.
 * @throws {DataFolderHeldError} when another process has the data folder and `join` is not set
 */
export async function reachEmbedded({
	dataDir,
	join = false
}: {
	dataDir?: string;
	join?: boolean;
}): Promise<EmbeddedPlace> {
	const embedded = await openEmbedded({
		dataDir: dataDir ?? process.env.SVU_DATA_DIR ?? 'data',
		join
	});
	return {
		kind: 'embedded',
		connect: (as) =>
			postgres({
				path: embedded.socket,
				user: as === 'owner' ? 'postgres' : as,
				database: 'postgres',
				max: CONNECTIONS.embedded[as],
				max_lifetime: null,
				onnotice: ignoreNotice,
				connection: { [HOLDING_PARAMETER]: embedded.holding }
			}),
		close: () => embedded.close()
	};
}

/** Notices tell that something was there already; the driver would print them. */
function ignoreNotice(): void {
	return undefined;
}
