import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { openEmbedded } from './embedded/embedded';
import * as schema from './schema';

export interface Database {
	/** The driver, for what drizzle does not say well. Dates come as strings, as in `orm`. */
	sql: postgres.Sql;
	orm: PostgresJsDatabase<typeof schema>;
	/** A PostgreSQL server, or PGlite in a thread of this or another process. */
	kind: 'server' | 'embedded';
	/** Waits for what runs, at most five seconds, and lets go of the database. */
	close: () => Promise<void>;
}

export interface OpenOptions {
	/** A PostgreSQL server's address. Before the environment's `DATABASE_URL`. */
	url?: string;
	/** Folder of the embedded database. Before `SVU_DATA_DIR`; `data` when neither is set. */
	dataDir?: string;
	/** Work through the process that has the folder open, if there is one (the command line). */
	join?: boolean;
}

const IDLE_IN_TRANSACTION_MS = 60_000;
const CLOSE_SECONDS = 5;

/**
 * Opens the database: a PostgreSQL server when an address is given, else the embedded one.
 * It does not migrate; see `migrate`.
 * @throws {DataFolderHeldError} when another process has the data folder and `join` is not set
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
	const url = options.url ?? (options.dataDir === undefined ? process.env.DATABASE_URL : undefined);
	return url ? openServer(url) : openFolder(options);
}

function openServer(url: string): Database {
	const sql = postgres(url, {
		onnotice: ignoreNotice,
		connection: {
			application_name: 'utskrivningsklar',
			// The planner takes a JSON parameter for thousands of rows and would compile every save:
			// half a second for what runs in milliseconds.
			jit: 'off',
			idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS
		}
	});
	return {
		sql,
		orm: drizzle(sql, { schema }),
		kind: 'server',
		close: () => sql.end({ timeout: CLOSE_SECONDS })
	};
}

async function openFolder({ dataDir, join = false }: OpenOptions): Promise<Database> {
	const embedded = await openEmbedded({
		dataDir: dataDir ?? process.env.SVU_DATA_DIR ?? 'data',
		join
	});
	const sql = postgres({
		path: embedded.socket,
		user: 'postgres',
		database: 'postgres',
		// One session does all the work; more connections would only queue in another place.
		max: 6,
		max_lifetime: null,
		onnotice: ignoreNotice
	});
	return {
		sql,
		orm: drizzle(sql, { schema }),
		kind: 'embedded',
		async close() {
			await sql.end({ timeout: CLOSE_SECONDS });
			await embedded.close();
		}
	};
}

/** Notices tell that something was there already; the driver would print them. */
function ignoreNotice(): void {
	return undefined;
}
