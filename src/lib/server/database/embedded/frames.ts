/** What a message asks of whoever hands it to the database. */
export type FrameKind = 'startup' | 'ssl-request' | 'cancel-request' | 'message';

export interface Frame {
	kind: FrameKind;
	/** The letter that names the message in PostgreSQL's protocol; empty during startup. */
	type: string;
	bytes: Buffer;
}

const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;
const CANCEL_REQUEST = 80_877_102;

/**
 * Cuts the bytes of one PostgreSQL client into whole messages (protocol 3.0, "Message Formats").
 * Chunks are kept in a list and joined once per message, so that a message of a hundred megabytes
 * does not cost a copy per network packet.
 */
export class FrameReader {
	#chunks: Buffer[] = [];
	#length = 0;
	#started = false;

	/** Adds bytes from the client and returns the messages that became whole, in order. */
	push(chunk: Buffer): Frame[] {
		this.#chunks.push(chunk);
		this.#length += chunk.length;
		const frames: Frame[] = [];
		for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame);
		return frames;
	}

	#next(): Frame | undefined {
		return this.#started ? this.#nextMessage() : this.#nextStartup();
	}

	#nextStartup(): Frame | undefined {
		const head = this.#peek(8);
		if (!head) return undefined;
		const length = head.readUInt32BE(0);
		if (length < 8)
			throw new RangeError(`A startup message of ${length} bytes is not PostgreSQL's`);
		if (this.#length < length) return undefined;
		const code = head.readUInt32BE(4);
		const bytes = this.#take(length);
		if (code === SSL_REQUEST || code === GSS_REQUEST)
			return { kind: 'ssl-request', type: '', bytes };
		if (code === CANCEL_REQUEST) return { kind: 'cancel-request', type: '', bytes };
		this.#started = true;
		return { kind: 'startup', type: '', bytes };
	}

	#nextMessage(): Frame | undefined {
		const head = this.#peek(5);
		if (!head) return undefined;
		const length = head.readUInt32BE(1) + 1;
		if (length < 5) throw new RangeError(`A message of ${length} bytes is not PostgreSQL's`);
		if (this.#length < length) return undefined;
		return { kind: 'message', type: String.fromCharCode(head[0] ?? 0), bytes: this.#take(length) };
	}

	/** The first bytes, joined into one buffer only when they lie in several. */
	#peek(size: number): Buffer | undefined {
		if (this.#length < size) return undefined;
		const first = this.#chunks[0];
		if (first && first.length >= size) return first;
		this.#chunks = [Buffer.concat(this.#chunks)];
		return this.#chunks[0];
	}

	#take(size: number): Buffer {
		const first = this.#chunks[0];
		const all = first && first.length >= size ? first : Buffer.concat(this.#chunks);
		const rest = all.subarray(size);
		const others = all === first ? this.#chunks.slice(1) : [];
		this.#chunks = rest.length > 0 ? [rest, ...others] : others;
		this.#length -= size;
		return all.subarray(0, size);
	}
}
