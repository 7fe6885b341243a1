import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { databaseTrouble } from '../../failure/database-trouble';
import { ConnectionError } from './connection-error';

/**
 * Runs what is nobody's: a connection outlives the request that it was opened for, and what the driver fails with
 * where nobody waits (its question for the types of arrays, cut off) is not that request's failure.
 */
const ofNobody = AsyncLocalStorage.snapshot();

/** How long a statement runs in silence before somebody asks whether the server is there at all. */
const SILENCE_MS = 5_000;

export interface ConnectionOptions {
	/** Where, and as whom; the driver's own options. */
	address: postgres.Options<Record<string, never>> & { url?: string };
	/** Sets what the connection works by. */
	setUp: string;
	/** How long connecting may take. */
	connectSeconds: number;
	/** Whether the server answers those that knock; asked when a statement has long been silent. */
	isThere?: () => Promise<boolean>;
	/** Told what the connection listens to. */
	onnotify?: (channel: string, payload: string) => void;
}

/**
 * One connection, used until it is lost and never again. Each is an instance of the driver of its
 * own: `postgres` 3.4.9 connects a lost connection anew by itself, into the middle of a transaction
 * and with what was left to write to the old one, writes to a socket that is gone (an error that
 * nobody can catch), or waits for ever. See docs/decisions/database-connections.md.
 */
export class Connection {
	/** Resolves when the connection is lost or ended. */
	readonly gone: Promise<void>;
	readonly #sql: postgres.Sql;
	readonly #isThere: ConnectionOptions['isThere'];
	readonly #since = performance.now();
	#queue: Promise<unknown> = Promise.resolve();
	#lost: ConnectionError | null = null;
	#stale = false;
	/** Fails the statement that runs. */
	#fail: ((reason: Error) => void) | null = null;
	#tellGone: () => void = () => undefined;

	private constructor({ address, connectSeconds, isThere, onnotify }: ConnectionOptions) {
		const { url, ...options } = address;
		this.gone = new Promise((resolve) => (this.#tellGone = resolve));
		this.#isThere = isThere;
		const all = {
			...options,
			max: 1,
			connect_timeout: connectSeconds,
			idle_timeout: undefined,
			max_lifetime: null,
			types: AS_WRITTEN,
			onnotice: ignoreNotice,
			onnotify,
			onclose: () => this.lose()
		};
		this.#sql = url === undefined ? postgres(all) : postgres(url, all);
	}

	/**
	 * Connects and sets up.
	 * @throws the driver's error, or the server's, when that cannot be done within `connectSeconds`
	 */
	static open(options: ConnectionOptions): Promise<Connection> {
		return ofNobody(() => Connection.#opened(options));
	}

	static async #opened(options: ConnectionOptions): Promise<Connection> {
		const connection = new Connection(options);
		const cut = setTimeout(() => connection.lose(), (options.connectSeconds + 1) * 1000);
		try {
			await connection.run((sql) => sql.unsafe(options.setUp));
			return connection;
		} catch (error) {
			await connection.end();
			throw error;
		} finally {
			clearTimeout(cut);
		}
	}

	/** Whether the next one may have it. */
	isUsable(): boolean {
		return this.#lost === null && !this.#stale;
	}

	isLost(): boolean {
		return this.#lost !== null;
	}

	/** How long it has lasted, in milliseconds. */
	age(): number {
		return performance.now() - this.#since;
	}

	/**
	 * Runs a statement when those before it are done: the driver holds none in store, which it would
	 * send over a connection of its own making.
	 * @throws {ConnectionError} when the connection is lost, also before; else what the server says
	 */
	run<Result>(statement: (sql: postgres.Sql) => PromiseLike<Result>): Promise<Result> {
		const result = this.#queue.then(() => this.#runNow(statement));
		this.#queue = result.catch(() => undefined);
		return result;
	}

	/** Gives the connection up: what runs fails, and nothing runs on it again. */
	lose(cause?: unknown): void {
		if (this.#lost) return;
		this.#lost = new ConnectionError('CONNECTION_LOST', cause);
		this.#fail?.(this.#lost);
		this.#tellGone();
		void this.#sql.end({ timeout: 0 });
	}

	/** Says goodbye to the server, when there is anybody to say it to. */
	async end(): Promise<void> {
		if (this.#lost) return;
		this.#lost = new ConnectionError('CONNECTION_LOST');
		this.#fail?.(this.#lost);
		this.#tellGone();
		await this.#sql.end({ timeout: 1 });
	}

	async #runNow<Result>(statement: (sql: postgres.Sql) => PromiseLike<Result>): Promise<Result> {
		if (this.#lost) throw this.#lost;
		const watching = new AbortController();
		try {
			return await new Promise<Result>((resolve, reject) => {
				this.#fail = reject;
				void this.#watch(watching.signal);
				statement(this.#sql).then(resolve, reject);
			});
		} catch (error) {
			if (isOfSocket(error)) {
				this.lose(error);
				throw this.#lost ?? error;
			}
			const trouble = databaseTrouble(error);
			if (trouble?.endsConnection) this.lose(error);
			// Another server may be the one that takes changes by now.
			if (trouble?.kind === 'read-only') this.#stale = true;
			throw error;
		} finally {
			this.#fail = null;
			watching.abort();
		}
	}

	/** A server that has stopped, or is cut off, says nothing at all: not even that it is gone. */
	async #watch(signal: AbortSignal): Promise<void> {
		while (this.#isThere && !signal.aborted) {
			await pause(SILENCE_MS, undefined, { ref: false, signal }).catch(() => undefined);
			if (signal.aborted) return;
			// Asked twice: this process may have been too busy to hear the answer in time.
			const isThere = (await this.#isThere()) || (await this.#isThere());
			if (!isThere && !signal.aborted) this.lose();
		}
	}
}

/** As drizzle wants it, and as we do: moments and JSON go to and come from the database as text. */
const AS_WRITTEN = {
	moment: {
		to: 1184,
		from: [1082, 1083, 1114, 1182, 1185, 1115, 1231, 1184],
		serialize: (value: string) => value,
		parse: (text: string) => text
	},
	json: {
		to: 3802,
		from: [114, 3802],
		serialize: (value: string) => value,
		parse: (text: string) => JSON.parse(text) as unknown
	}
};

/** The codes of Node, OpenSSL and the driver for a way to the server that is broken or shut. */
const OF_SOCKET = /^(E[A-Z0-9]+|EAI_\w+|CONNECT\w+|ERR_(TLS|SSL)_\w+|\w*CERT\w*)$/;

function isOfSocket(error: unknown): boolean {
	if (!(error instanceof Error) || error instanceof ConnectionError) return false;
	const code: unknown = Reflect.get(error, 'code');
	return error.name !== 'PostgresError' && typeof code === 'string' && OF_SOCKET.test(code);
}

/** Notices tell that something was there already; the driver would print them. */
function ignoreNotice(): void {
	return undefined;
}
