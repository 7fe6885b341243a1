import { databaseTrouble } from '../failure/database-trouble';
import { clientOf, type Client } from './driver/client';
import { Connection, type ConnectionOptions } from './driver/connection';
import { listen, type Hearer, type Listening } from './driver/listen';
import { Pool } from './driver/pool';
import { sessionSettings, settingStatement } from './driver/session-settings';
import { HOLDING_PARAMETER } from './embedded/connection';
import { openCopy } from './embedded/copy';
import { openEmbedded, type Embedded } from './embedded/embedded';
import { ensureLogins, type Logins, type ServiceRole } from './logins';

/** A database that can be connected to, as its owner or as one of the roles. */
export type Place = ServerPlace | EmbeddedPlace;

type Role = ServiceRole | 'owner';

interface Reachable {
	/** As a role; connections are made when they are needed. */
	connect: (as: Role) => Client;
	/** Hears what is said on a channel, as the application's role. */
	listen: (channel: string, hearer: Hearer) => Promise<Listening>;
	/**
	 * Where everything can be read as it stands at one moment, as the owner and for however long,
	 * while others work: the server itself, or a copy of the embedded database. Closed by the caller.
	 */
	frozen: () => Promise<Pick<Reachable, 'connect' | 'close'>>;
	close: () => Promise<void>;
}

interface ServerPlace extends Reachable {
	kind: 'server';
	/** Whom to connect as for each role; before it, only the owner can be connected as. */
	use: (logins: Logins) => void;
}

interface EmbeddedPlace extends Reachable {
	kind: 'embedded';
}

/** Connections of each role, at most. */
const CONNECTIONS = {
	server: { owner: 1, svu_app: 10, svu_signin: 4, svu_log: 2 },
	// One session does all the work; more connections would only queue in another place.
	embedded: { owner: 1, svu_app: 6, svu_signin: 2, svu_log: 1 }
} as const;

/**
 * How long connecting may take. The embedded database answers when the statements before are done,
 * and a thread that is gone is noticed at once.
 */
const CONNECT_SECONDS = { server: 5, embedded: 120 } as const;
/** The owner comes first: who has misspelt the server's address sits and waits to be told. */
const OWNER_CONNECT_SECONDS = { ...CONNECT_SECONDS, server: 3 } as const;

/** Logins are put back no more often than this, in milliseconds, however often they are refused. */
const RESTORE_EVERY_MS = 10_000;

/** A PostgreSQL server at an address, whose user owns the database. */
export function reachServer(url: string): ServerPlace {
	let known: Logins | undefined;
	let asking: Promise<boolean> | undefined;
	let restoring: Promise<void> | undefined;
	let restoredAt = -Infinity;
	const addressOf = (as: Role) => {
		const login = as === 'owner' ? {} : known?.[as];
		if (!login) throw new Error(`No login is known for ${as}`);
		return { url, ...login, connection: { application_name: 'utskrivningsklar' } };
	};
	// One asks for all that wait.
	const isThere = () =>
		(asking ??= knock(addressOf('owner')).finally(() => {
			asking = undefined;
		}));
	const ensure = async () => {
		restoredAt = performance.now();
		const sql = place.connect('owner');
		try {
			known = await ensureLogins({ sql });
		} finally {
			await sql.end();
		}
	};
	/** Has the owner put the logins back; what hinders that is told by connecting once more. */
	const restore = () => {
		if (performance.now() - restoredAt > RESTORE_EVERY_MS) restoring = ensure();
		return restoring;
	};
	const place: ServerPlace = {
		kind: 'server',
		use(logins) {
			known = logins;
		},
		...reachable('server', (as) => ({ address: addressOf(as), isThere }), restore),
		frozen: () => Promise.resolve(place),
		close: () => Promise.resolve()
	};
	return place;
}

/**
 * Whether a login has perhaps changed what is its own to change: a wrong password, a setting that
 * ends it, or one that stops its first statement.
 */
function mayBeOfLogin(error: unknown): boolean {
	const kind = databaseTrouble(error)?.kind;
	return kind === 'refuses-us' || kind === 'waited';
}

/** Whether a login has set itself something, such as to change nothing, that no statement of ours undoes. */
async function hasOwnSettings(connection: Connection): Promise<boolean> {
	const found = await connection.run(
		(sql) => sql`select 1 from pg_db_role_setting where setrole = session_user::regrole`
	);
	return found.length > 0;
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
	const way = wayTo(embedded);
	return {
		kind: 'embedded',
		...way,
		async frozen() {
			const owner = way.connect('owner');
			try {
				const copy = await openCopy(embedded, owner);
				return { ...wayTo(copy), close: () => copy.close() };
			} finally {
				await owner.end();
			}
		},
		close: () => embedded.close()
	};
}

function wayTo({ socket: path, holding }: Embedded): Pick<Reachable, 'connect' | 'listen'> {
	const connection = { [HOLDING_PARAMETER]: holding };
	return reachable('embedded', (as) => ({
		address: { path, user: as === 'owner' ? 'postgres' : as, database: 'postgres', connection }
	}));
}

function reachable(
	kind: Place['kind'],
	wayAs: (as: Role) => Pick<ConnectionOptions, 'address' | 'isThere'>,
	/** Puts the logins back as they were made, where they can change what is their own. */
	restore: () => Promise<void> | undefined = () => undefined
): Pick<Reachable, 'connect' | 'listen'> {
	const optionsAs = (as: Role): ConnectionOptions => ({
		...wayAs(as),
		connectSeconds: (as === 'owner' ? OWNER_CONNECT_SECONDS : CONNECT_SECONDS)[kind],
		setUp: settingStatement(sessionSettings(kind, as))
	});
	const open = async (as: Role, more: Pick<ConnectionOptions, 'onnotify'> = {}) => {
		const connect = () => Connection.open({ ...optionsAs(as), ...more });
		if (kind === 'embedded' || as === 'owner') return connect();
		let opened: Connection | undefined;
		try {
			opened = await connect();
			if (!(await hasOwnSettings(opened))) return opened;
		} catch (error) {
			if (!mayBeOfLogin(error)) {
				await opened?.end();
				throw error;
			}
		}
		await opened?.end();
		await restore();
		return connect();
	};
	return {
		connect: (as) => clientOf(new Pool(() => open(as), CONNECTIONS[kind][as])),
		listen: (channel, hearer) =>
			listen((onnotify) => open('svu_app', { onnotify }), channel, hearer)
	};
}

/** Whether a server answers, be it with a no. */
async function knock(address: ConnectionOptions['address']): Promise<boolean> {
	const connectSeconds = CONNECT_SECONDS.server;
	try {
		const connection = await Connection.open({ address, setUp: 'select 1', connectSeconds });
		await connection.end();
		return true;
	} catch (error) {
		return databaseTrouble(error)?.kind !== 'unreachable';
	}
}
