import { query, sync } from './messages';

/** The one database session that all clients share. */
export interface Backend {
	/** Runs whole protocol messages; `answer` gets the database's bytes, which it must copy. */
	run(messages: Uint8Array, answer: (bytes: Uint8Array) => void): Promise<void>;
	/** Whether a BEGIN is open, failed or not. */
	inTransaction(): boolean;
}

/** One connection, as far as taking turns is concerned. */
export interface Client {
	/** The database role its statements are run as; the owner's own when it is null. */
	readonly role: string | null;
	answer(bytes: Uint8Array): void;
	/** Called when the client held the database, idle, for longer than the limit. */
	expire(): void;
	/** Called when its role could not be taken: nothing of it may be run. */
	refuse(): void;
}

export interface Turn {
	client: Client;
	messages: Uint8Array;
	/** The client will say more before anybody else may speak (it ended with Flush, not Sync). */
	unfinished: boolean;
}

/**
 * Lets many clients share one database session without ever mixing them up. A turn is everything
 * up to a Sync, a Flush or a simple query, and is run in one piece: between a client's Parse and
 * its Execute nobody else is heard. Each turn begins with taking its client's role, so that the one
 * session, which is its superuser's, never works as another client's role. Who is inside a transaction, or ended with Flush, keeps the
 * session; the others wait in the order in which they came.
 */
export class Turns {
	readonly #backend: Backend;
	readonly #idleLimitMs: number;
	readonly #broken: (error: unknown) => void;
	#waiting: Turn[] = [];
	#holder: Client | undefined;
	readonly #left = new Set<Client>();
	#timer: NodeJS.Timeout | undefined;
	#busy = false;
	#work: Promise<void> = Promise.resolve();

	/**
	 * `idleLimitMs`: how long a client may hold the session without saying anything.
	 * `broken`: told when the database itself throws; no turn is run after that.
	 */
	constructor(options: {
		backend: Backend;
		idleLimitMs: number;
		broken: (error: unknown) => void;
	}) {
		this.#backend = options.backend;
		this.#idleLimitMs = options.idleLimitMs;
		this.#broken = options.broken;
	}

	/** Queues one turn; its answer goes to the client. */
	take(turn: Turn): void {
		this.#waiting.push(turn);
		this.#start();
	}

	/**
	 * Forgets a client that went away: what it had not begun is dropped, and what it left open is
	 * rolled back. `farewell` is run on its behalf, its answer thrown away.
	 */
	leave(client: Client, farewell: Uint8Array): void {
		this.#waiting = this.#waiting.filter((turn) => turn.client !== client);
		this.#left.add(client);
		if (farewell.length > 0) {
			this.#waiting.push({ client: nobody, messages: farewell, unfinished: false });
		}
		this.#start();
	}

	/** Settles when everything that could run has run. */
	async idle(): Promise<void> {
		while (this.#busy) await this.#work;
	}

	#start(): void {
		if (this.#busy) return;
		this.#busy = true;
		// Left busy after a throw on purpose: a broken database must not be asked again.
		this.#work = this.#run().catch((error: unknown) => this.#broken(error));
	}

	async #run(): Promise<void> {
		for (;;) {
			await this.#releaseLeft();
			const turn = this.#next();
			if (!turn) break;
			clearTimeout(this.#timer);
			if (!this.#holder && !(await this.#takeRole(turn.client.role))) {
				turn.client.refuse();
				continue;
			}
			await this.#backend.run(turn.messages, (bytes) => turn.client.answer(bytes));
			const keeps = turn.unfinished || this.#backend.inTransaction();
			this.#holder = keeps ? turn.client : undefined;
		}
		this.#busy = false;
		this.#watchHolder();
	}

	#next(): Turn | undefined {
		const holder = this.#holder;
		const index = holder ? this.#waiting.findIndex((turn) => turn.client === holder) : 0;
		return index === -1 ? undefined : this.#waiting.splice(index, 1)[0];
	}

	/** Whether the session now has the role; the answer's first message says so. */
	async #takeRole(role: string | null): Promise<boolean> {
		let first: number | undefined;
		await this.#backend.run(query(role === null ? 'RESET ROLE' : `SET ROLE ${role}`), (bytes) => {
			first ??= bytes[0];
		});
		return first === COMMAND_COMPLETE;
	}

	async #releaseLeft(): Promise<void> {
		const holder = this.#holder;
		if (holder && this.#left.has(holder)) {
			await this.#backend.run(sync(), ignore);
			if (this.#backend.inTransaction()) await this.#backend.run(query('ROLLBACK'), ignore);
			this.#holder = undefined;
		}
		this.#left.clear();
	}

	#watchHolder(): void {
		clearTimeout(this.#timer);
		const holder = this.#holder;
		if (!holder) return;
		this.#timer = setTimeout(() => holder.expire(), this.#idleLimitMs);
		this.#timer.unref();
	}
}

/** The letter of the message by which the database says that a command was carried out. */
const COMMAND_COMPLETE = 'C'.charCodeAt(0);

const ignore = (): void => undefined;
const nobody: Client = { role: null, answer: ignore, expire: ignore, refuse: ignore };
