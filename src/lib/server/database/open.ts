import type { TransactionClient } from './driver/client';
import type { Hearer, Listening } from './driver/listen';
import { handle, type Handle } from './handle';
import { ensureLogins } from './logins';
import { migrate } from './migrate';
import { explainedOpening, requireSuitableServer } from './suitable-server';
import { whenThere } from './when-there';
import { reachEmbedded, reachServer, type Place } from './place';

/** The database as the application works with it: each handle as a role that owns nothing. */
export interface Database extends Handle {
	/** As the role of sign-in, the only one that reaches accounts and sessions. */
	signin: Handle;
	/** As the role that reads and seals the log. */
	log: Handle;
	/** Hears what is said on a channel (NOTIFY), for as long as the database is open. */
	listen: (channel: string, hearer: Hearer) => Promise<Listening>;
	/** A PostgreSQL server, or PGlite in a thread of this or another process. */
	kind: Place['kind'];
	/**
	 * Clears away what deleted rows leave and counts the rest anew, for the plans of queries. Does
	 * nothing on a server, which sees to it by itself; the embedded database has nobody else.
	 */
	tend: () => Promise<void>;
	/**
	 * Reads as the owner, whom no policy holds, and sees everything as it stands at one moment, in one
	 * transaction that changes nothing. Others work on meanwhile, on either kind of database.
	 */
	frozen: <Result>(read: (owner: TransactionClient) => Promise<Result>) => Promise<Result>;
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
	/**
	 * How long a database that is starting is waited for, in milliseconds, and at most five seconds one
	 * that does not answer at all. By default a minute, and ten seconds for a command, which somebody
	 * sits and waits for.
	 */
	patienceMs?: number;
}

/**
 * Opens the database: a PostgreSQL server when an address is given, else the embedded one. The
 * owner's connection lasts for as long as `prepare` takes, by default the migrations; after it
 * everything is done as roles that own nothing.
 * @throws {DataFolderHeldError} when another process has the data folder and `join` is not set;
 * {WrongSetting} when the database is still not there after `patienceMs`, or is not what it must be
 */
export async function openDatabase(
	options: OpenOptions = {},
	prepare: (owner: Handle) => Promise<void> = migrate
): Promise<Database> {
	const place = await placeOf(options);
	const { patienceMs = options.join ? 10_000 : 60_000 } = options;
	try {
		await whenThere(patienceMs, async () => {
			const owner = handle(place.connect('owner'));
			try {
				if (place.kind === 'server') await requireSuitableServer(owner.sql);
				await prepare(owner);
				if (place.kind === 'server') place.use(await ensureLogins(owner));
			} finally {
				await owner.sql.end();
			}
		});
	} catch (error) {
		await place.close();
		throw explainedOpening(error);
	}
	const [app, signin, log] = (['svu_app', 'svu_signin', 'svu_log'] as const).map((role) =>
		handle(place.connect(role))
	) as [Handle, Handle, Handle];
	const listenings: Listening[] = [];
	return {
		...app,
		signin,
		log,
		kind: place.kind,
		async listen(channel, hearer) {
			const listening = await place.listen(channel, hearer);
			listenings.push(listening);
			return listening;
		},
		async tend() {
			if (place.kind === 'server') return;
			const owner = place.connect('owner');
			try {
				await owner`vacuum (analyze)`;
			} finally {
				await owner.end();
			}
		},
		async frozen(read) {
			const still = await place.frozen();
			const owner = still.connect('owner');
			try {
				return await owner.begin(async (tx) => {
					await tx`set transaction isolation level repeatable read, read only`;
					// The moment is that of the first question.
					await tx`select pg_current_snapshot()`;
					return read(tx);
				});
			} finally {
				await owner.end();
				await still.close();
			}
		},
		async close() {
			await Promise.all(listenings.map((listening) => listening.end()));
			await Promise.all([app, signin, log].map(({ sql }) => sql.end({ seconds: CLOSE_SECONDS })));
			await place.close();
		}
	};
}

const CLOSE_SECONDS = 5;

function placeOf(options: OpenOptions): Promise<Place> | Place {
	const { url = options.dataDir === undefined ? process.env.DATABASE_URL : undefined } = options;
	return url ? reachServer(url) : reachEmbedded(options);
}
