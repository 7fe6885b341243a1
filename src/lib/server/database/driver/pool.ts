import { setTimeout as pause } from 'node:timers/promises';
import { databaseTrouble } from '../../failure/database-trouble';
import type { Connection } from './connection';
import { ConnectionError } from './connection-error';
import { Permits, type PoolLoad } from './permits';

/** How long somebody waits for a connection that others use. */
const WAIT_MS = 15_000;
/** How long a database that is away is waited for: a restart is not seen by anybody. */
const PATIENCE_MS = 2_000;
const RETRY_MS = 100;
/** Then it is made anew, so that a server process does not grow for ever. */
const LIFETIME_MS = 45 * 60_000;
const LOOK_MS = 20;

/** Connections of one role: made when needed, at most `most`, used by one at a time. */
export class Pool {
	readonly #connect: () => Promise<Connection>;
	readonly #permits: Permits;
	readonly #idle: Connection[] = [];
	readonly #all = new Set<Connection>();
	#ending = false;
	#awaySince: number | null = null;

	constructor(connect: () => Promise<Connection>, most: number) {
		this.#connect = connect;
		this.#permits = new Permits(most);
	}

	/**
	 * Does `work` with a connection that nobody else has meanwhile.
	 * @throws {ConnectionError} when none becomes free in time, or the pool has ended; the driver's
	 * or the server's error when there is no connecting
	 */
	async use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
		await this.#permits.take(WAIT_MS);
		try {
			if (this.#ending) throw new ConnectionError('CONNECTION_LOST');
			const connection = this.#rested() ?? (await this.#open());
			try {
				return await work(connection);
			} finally {
				this.#putBack(connection);
			}
		} finally {
			this.#permits.give();
		}
	}

	/** How many connections are in use, and how many wait for one. */
	load(): PoolLoad {
		return this.#permits.load;
	}

	/** Waits for what runs, at most `seconds`, and ends every connection. Nothing runs after. */
	async end(seconds: number): Promise<void> {
		this.#ending = true;
		const until = performance.now() + seconds * 1000;
		while (!this.#permits.unused && performance.now() < until) await pause(LOOK_MS);
		await Promise.all([...this.#all].map((connection) => connection.end()));
	}

	#rested(): Connection | undefined {
		for (let found = this.#idle.pop(); found; found = this.#idle.pop()) {
			if (found.isUsable()) return found;
		}
		return undefined;
	}

	/** Tries for a while from when the database went away; after that, once each time. */
	async #open(): Promise<Connection> {
		for (;;) {
			try {
				const connection = await this.#connect();
				this.#awaySince = null;
				this.#all.add(connection);
				void connection.gone.then(() => this.#all.delete(connection));
				return connection;
			} catch (error) {
				this.#awaySince ??= performance.now();
				const waited = performance.now() - this.#awaySince;
				if (!databaseTrouble(error)?.passes || waited > PATIENCE_MS || this.#ending) throw error;
				await pause(RETRY_MS);
			}
		}
	}

	#putBack(connection: Connection): void {
		const keep = connection.isUsable() && connection.age() < LIFETIME_MS && !this.#ending;
		if (keep) this.#idle.push(connection);
		else void connection.end();
	}
}
