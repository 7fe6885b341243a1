import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Explained } from '../explained';
import { LARGEST_PART, openPart, sealPart, type PartKey } from './part-cipher';

/*
 * The file of a backup:
 *
 *   the first line, JSON, and a line feed
 *   parts: four bytes with its length, the highest bit set on the last; then as many bytes
 *   64 hexadecimal digits and a line feed: SHA-256 of all before
 */

const LAST = 0x8000_0000;
const CHECKSUM_BYTES = 65;
const LONGEST_HEADER = 4 * 1024 * 1024;
const READ_BYTES = 1024 * 1024;

/** A file is no backup, or not whole; the message says which. */
export class BadBackup extends Explained {
	override readonly name = 'BadBackup';
	override readonly exitCode = 2;
}

/** Writes a backup part by part. The file is there when it is whole, and not before. */
export class PartWriter {
	readonly #file: FileHandle;
	readonly #hash = createHash('sha256');
	#key: PartKey | null = null;
	#number = 0;

	private constructor(file: FileHandle) {
		this.#file = file;
	}

	/**
	 * Makes a file that only its owner can read.
	 * @throws what the file system threw, also when there is such a file
	 */
	static async open(path: string): Promise<PartWriter> {
		return new PartWriter(await open(path, 'wx', 0o600));
	}

	/** Writes the first line; what comes after it is encrypted where there is a key. */
	async begin(header: Uint8Array, key: PartKey | null): Promise<void> {
		this.#key = key;
		await this.#write(header);
	}

	/** Adds a part. */
	async add(bytes: Uint8Array): Promise<void> {
		await this.#seal(bytes, false);
	}

	/** Ends the file; it has reached the disk when this returns. Gives its checksum. */
	async end(): Promise<string> {
		await this.#seal(new Uint8Array(), true);
		const checksum = this.#hash.digest('hex');
		await this.#file.write(`${checksum}\n`);
		await this.#file.sync();
		await this.#file.close();
		return checksum;
	}

	/** Lets go of a file that will not be ended. */
	async giveUp(): Promise<void> {
		await this.#file.close();
	}

	async #seal(bytes: Uint8Array, last: boolean): Promise<void> {
		const sealed = await sealPart(bytes, { number: this.#number, last }, this.#key);
		this.#number += 1;
		const length = Buffer.alloc(4);
		length.writeUInt32BE(last ? LAST + sealed.length : sealed.length);
		await this.#write(Buffer.concat([length, sealed]));
	}

	async #write(bytes: Uint8Array): Promise<void> {
		this.#hash.update(bytes);
		// A disk that is nearly full takes a part of it.
		for (let done = 0; done < bytes.length;) {
			done += (await this.#file.write(bytes, done)).bytesWritten;
		}
	}
}

/**
 * Reads all of a file and holds it against the checksum at its end.
 * @throws {BadBackup} when it is not what was written
 */
export async function requireWhole(file: FileHandle): Promise<void> {
	const { size } = await file.stat();
	const body = size - CHECKSUM_BYTES;
	const hash = createHash('sha256');
	for (let at = 0; at < body;) {
		const bytes = await readAt(file, at, Math.min(READ_BYTES, body - at));
		hash.update(bytes);
		at += bytes.length;
	}
	const stated = body < 0 ? '' : (await readAt(file, body, CHECKSUM_BYTES)).toString('latin1');
	if (stated !== `${hash.digest('hex')}\n`) {
		throw new BadBackup(
			'Säkerhetskopian är skadad eller avbruten: kontrollsumman stämmer inte. ' +
				'Hämta filen på nytt, eller återställ en annan. Ingenting har ändrats.'
		);
	}
}

/** The first line, with its line feed; null when the file does not begin with a line of text. */
export async function headerLineOf(file: FileHandle): Promise<Buffer | null> {
	const { size } = await file.stat();
	const start = await readAt(file, 0, Math.min(size, LONGEST_HEADER));
	const end = start.indexOf('\n');
	return end === -1 ? null : start.subarray(0, end + 1);
}

/**
 * The parts of a whole file, in order. Call `requireWhole` first.
 * @throws when a part is not what its place and key say
 */
export async function* partsIn(
	file: FileHandle,
	from: number,
	key: PartKey | null
): AsyncGenerator<Buffer> {
	for (let [at, number, last] = [from, 0, false]; !last; number += 1) {
		const stated = (await readAt(file, at, 4)).readUInt32BE();
		last = stated >= LAST;
		const length = last ? stated - LAST : stated;
		if (length > LARGEST_PART) throw new Error('A part of the backup is too large');
		const bytes = await openPart(await readAt(file, at + 4, length), { number, last }, key);
		at += 4 + length;
		if (!last) yield bytes;
	}
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
	const bytes = Buffer.alloc(length);
	for (let done = 0; done < length;) {
		const { bytesRead } = await file.read(bytes, done, length - done, position + done);
		if (bytesRead === 0) throw new Error('The backup ended too early');
		done += bytesRead;
	}
	return bytes;
}
