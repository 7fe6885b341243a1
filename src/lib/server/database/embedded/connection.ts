import type { Socket } from 'node:net';
import { FrameReader, type Frame } from './frames';
import {
	closeStatement,
	errorResponse,
	failingInstead,
	parsedName,
	startupValue,
	statementOf,
	sync
} from './messages';
import { listensTo, type Notification } from './notifications';
import type { Client, Turns } from './turns';

const ENDS_TURN = new Set(['S', 'Q', 'H']);
/** Who may say they are whom, and the role that takes; the owner works as the session's own. */
const ROLE_OF: Readonly<Record<string, string | null>> = {
	postgres: null,
	svu_app: 'svu_app',
	svu_signin: 'svu_signin',
	svu_log: 'svu_log'
};

/** The startup parameter by which a client says which holding of a folder it means. */
export const HOLDING_PARAMETER = 'svu.holding';

const COPY_IN = /^\s*copy\b[^;]*\bfrom\s+stdin\b/i;

/** One PostgreSQL client on the embedded database's socket. */
export class Connection implements Client {
	readonly #socket: Socket;
	readonly #turns: Turns;
	readonly #holding: string;
	readonly #frames = new FrameReader();
	readonly #statements = new Set<string>();
	readonly #channels = new Set<string>();
	#messages: Buffer[] = [];
	#role: string | null = null;

	/** `holding`: whose holding of the folder this is, told from every other. */
	constructor(socket: Socket, turns: Turns, holding: string) {
		this.#socket = socket;
		this.#turns = turns;
		this.#holding = holding;
		socket.on('data', (bytes: Buffer) => this.#receive(bytes));
		// A client that is killed resets its connection; 'close' follows and cleans up.
		socket.on('error', () => socket.destroy());
		socket.on('close', () => this.#leave());
	}

	get role(): string | null {
		return this.#role;
	}

	answer(bytes: Uint8Array): void {
		// Copied: the database reuses the memory for its next answer.
		if (this.#socket.writable) this.#socket.write(Buffer.from(bytes));
	}

	expire(): void {
		this.close('25P03', 'terminating connection due to idle-in-transaction timeout');
	}

	refuse(): void {
		this.close('28000', 'the role could not be taken');
	}

	/** Tells the client why (an SQLSTATE and words) and hangs up; what it left open is rolled back. */
	close(code: string, words: string): void {
		if (this.#socket.writable) this.#socket.end(errorResponse(code, words, 'FATAL'));
		this.#socket.destroySoon();
	}

	/** Passes a notification on, if the client listens to its channel. Called between turns. */
	notify({ channel, bytes }: Notification): void {
		if (this.#channels.has(channel) && this.#socket.writable) this.#socket.write(bytes);
	}

	#receive(bytes: Buffer): void {
		let frames: Frame[];
		try {
			frames = this.#frames.push(bytes);
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			this.close('08P01', error.message);
			return;
		}
		for (const frame of frames) this.#handle(frame);
	}

	#handle({ kind, type, bytes }: Frame): void {
		if (kind === 'ssl-request') this.answer(Buffer.from('N'));
		// There is one session and no second process to signal, so nothing can be cancelled.
		else if (kind === 'cancel-request' || type === 'X') this.#socket.end();
		else if (kind === 'startup') this.#begin(bytes);
		else this.#collect(type, bytes);
	}

	/**
	 * A client works as the user it says it is; reaching the socket is what makes it trusted. One that
	 * says which holding it means is let into no other: a path may have come to lead to another folder.
	 */
	#begin(startup: Buffer): void {
		const meant = startupValue(startup, HOLDING_PARAMETER);
		if (meant !== undefined && meant !== this.#holding) {
			this.close('57P01', 'the data folder has got another holder');
			return;
		}
		const user = startupValue(startup, 'user');
		if (user === undefined || !Object.hasOwn(ROLE_OF, user)) {
			this.close('28000', 'no such user');
			return;
		}
		this.#role = ROLE_OF[user] ?? null;
		this.#turns.take({ client: this, messages: startup, unfinished: false });
	}

	#collect(type: string, bytes: Buffer): void {
		if (type === 'P') this.#statements.add(parsedName(bytes));
		const channel = listensTo(statementOf(type, bytes) ?? '');
		if (channel !== undefined) this.#channels.add(channel);
		this.#messages.push(guarded(type, bytes));
		if (!ENDS_TURN.has(type)) return;
		const messages = Buffer.concat(this.#messages);
		this.#messages = [];
		this.#turns.take({ client: this, messages, unfinished: type === 'H' });
	}

	#leave(): void {
		this.#statements.delete('');
		const closes = [...this.#statements].map(closeStatement);
		const farewell = closes.length > 0 ? Buffer.concat([...closes, sync()]) : Buffer.alloc(0);
		this.#turns.leave(this, farewell);
	}
}

/** COPY ... FROM STDIN would end the embedded database's process, so it never gets there. */
function guarded(type: string, bytes: Buffer): Buffer {
	const sql = statementOf(type, bytes);
	if (sql === undefined || !COPY_IN.test(sql)) return bytes;
	return failingInstead(type, bytes, '0A000', 'COPY FROM STDIN works on a PostgreSQL server only');
}
