import type { Backend } from './turns';

/** One NotificationResponse of PostgreSQL's protocol. */
export interface Notification {
	channel: string;
	/** The message as it goes to a client that listens. */
	bytes: Buffer;
}

const NOTIFICATION = 'A'.charCodeAt(0);
/** A message's letter and length; the length counts itself and not the letter. */
const HEADER = 5;

/**
 * Takes the notifications out of what the database answers in one turn. All clients share a session,
 * so a notification comes in the answer to whoever committed, not to who listens.
 */
export class NotificationFilter {
	readonly heard: Notification[] = [];
	#header: number[] = [];
	/** Bytes of the message that are still to come after its header. */
	#left = 0;
	#kept: Buffer[] = [];

	/** Hands on everything in `chunk` that is no notification; messages may be split over chunks. */
	push(chunk: Uint8Array, pass: (bytes: Uint8Array) => void): void {
		let from = 0;
		let at = 0;
		const flush = (): void => {
			if (at > from) this.#take(chunk.subarray(from, at), pass);
			from = at;
		};
		while (at < chunk.length) {
			if (this.#header.length < HEADER) {
				if (this.#header.length === 0 && chunk[at] === NOTIFICATION) flush();
				this.#header.push(chunk[at] ?? 0);
				at += 1;
				if (this.#header.length === HEADER) {
					this.#left = Buffer.from(this.#header).readUInt32BE(1) - 4;
				}
			} else {
				const step = Math.min(this.#left, chunk.length - at);
				at += step;
				this.#left -= step;
			}
			if (this.#header.length < HEADER || this.#left > 0) continue;
			if (this.#inNotification()) {
				flush();
				this.#finish();
			}
			this.#header = [];
		}
		flush();
	}

	#inNotification(): boolean {
		return this.#header[0] === NOTIFICATION;
	}

	#take(bytes: Uint8Array, pass: (bytes: Uint8Array) => void): void {
		// Copied: the database reuses the memory.
		if (this.#inNotification()) this.#kept.push(Buffer.from(bytes));
		else pass(bytes);
	}

	#finish(): void {
		const bytes = Buffer.concat(this.#kept);
		this.#kept = [];
		const start = HEADER + 4;
		this.heard.push({ channel: bytes.toString('utf8', start, bytes.indexOf(0, start)), bytes });
	}
}

/**
 * The same database, with what it notifies of told to `tell` once the turn is answered, and not to
 * the client whose turn it was.
 */
export function withNotifications(
	backend: Backend,
	tell: (notification: Notification) => void
): Backend {
	return {
		async run(messages, answer) {
			const filter = new NotificationFilter();
			await backend.run(messages, (bytes) => filter.push(bytes, answer));
			filter.heard.forEach(tell);
		},
		inTransaction: () => backend.inTransaction()
	};
}

/** The channel that a statement begins to listen to; undefined for every other statement. */
export function listensTo(sql: string): string | undefined {
	const [, quoted, plain] = /^\s*listen\s+(?:"([^"]+)"|(\w+))\s*(?:;\s*)?$/i.exec(sql) ?? [];
	return quoted ?? plain?.toLowerCase();
}
