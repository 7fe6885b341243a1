import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/**
 * The parts of a zip archive, found through its directory. Nothing is unpacked until it is
 * asked for, and then piece by piece up to limits: on the part, on all that is unpacked of the
 * archive and on how much it swells. The sizes an archive states about itself are not believed.
 */
export interface ZipArchive {
	has(name: string): boolean;
	/** The names of its parts, as they are written. */
	names(): string[];
	/**
	 * Unpacks a part.
	 * @throws what the rules' `refuse` gives: `damaged`, `encrypted`, or `too-large` beyond `limit`
	 * bytes or the rules
	 */
	read(name: string, limit: number): AsyncIterable<Uint8Array>;
	/**
	 * The same for a look at a part that is read besides: not counted in what is unpacked in all, and
	 * over where reading would be refused.
	 */
	skim(name: string, limit: number): AsyncIterable<Uint8Array>;
}

/** What is wrong with an archive. */
export type ZipFault = 'damaged' | 'encrypted' | 'too-large';

/** How much an archive may hold, and what is thrown where it may not be read. */
export interface ZipRules {
	/** Everything that is unpacked of it, in bytes. */
	unpacked: number;
	/** How many times larger a part may become when it is unpacked. */
	unpackedTimes: number;
	parts: number;
	refuse: (fault: ZipFault) => Error;
}

interface Entry {
	name: string;
	encrypted: boolean;
	method: number;
	packedSize: number;
	offset: number;
}

const PIECE = 64 * 1024;
/** A part up to this size may swell as it likes, in bytes: small ones are often all alike. */
const SMALL = 1024 * 1024;

/** @throws as the rules say, when the bytes are not a whole zip archive or one of too many parts */
export function openZip(bytes: Uint8Array, rules: ZipRules): ZipArchive {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = readDirectory(view, rules);
	let unpacked = 0;
	return {
		has: (name) => entries.has(keyOf(name)),
		names: () => Array.from(entries.values(), ({ name }) => name),
		async *read(name, limit) {
			for await (const piece of bounded(view, entries.get(keyOf(name)), limit, rules)) {
				if (piece === TOO_MUCH) throw rules.refuse('too-large');
				unpacked += piece.length;
				if (unpacked > rules.unpacked) throw rules.refuse('too-large');
				yield piece;
			}
		},
		async *skim(name, limit) {
			for await (const piece of bounded(view, entries.get(keyOf(name)), limit, rules)) {
				if (piece === TOO_MUCH) return;
				yield piece;
			}
		}
	};
}

/** Stands for what comes after the limit. */
const TOO_MUCH = new Uint8Array();

async function* bounded(
	bytes: Buffer,
	entry: Entry | undefined,
	limit: number,
	rules: ZipRules
): AsyncGenerator<Uint8Array> {
	let size = 0;
	for await (const { piece, taken } of unpack(bytes, entry, rules)) {
		size += piece.length;
		const swollen = size > SMALL && size > taken * rules.unpackedTimes;
		yield size > limit || swollen ? TOO_MUCH : piece;
	}
}

/** Names of parts differ by more than case (ECMA-376 part 2, 9.1.1). */
function keyOf(name: string): string {
	return name.replaceAll('\\', '/').toLowerCase();
}

function readDirectory(bytes: Buffer, { parts, refuse }: ZipRules): Map<string, Entry> {
	// The end record is 22 bytes and a comment of at most 65 535; it is looked for from the back.
	const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
	if (end < 0 || end + 22 > bytes.length) throw refuse('damaged');
	const count = bytes.readUInt16LE(end + 10);
	if (count > parts) throw refuse('damaged');
	let at = bytes.readUInt32LE(end + 16);
	const entries = new Map<string, Entry>();
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) {
			throw refuse('damaged');
		}
		const nameLength = bytes.readUInt16LE(at + 28);
		const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
		entries.set(keyOf(name), {
			name,
			encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
			method: bytes.readUInt16LE(at + 10),
			packedSize: bytes.readUInt32LE(at + 20),
			offset: bytes.readUInt32LE(at + 42)
		});
		at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return entries;
}

/** A piece of a part, and how many bytes of the archive have been read to get so far in it. */
interface Unpacked {
	piece: Uint8Array;
	taken: number;
}

async function* unpack(
	bytes: Buffer,
	entry: Entry | undefined,
	{ refuse }: ZipRules
): AsyncGenerator<Unpacked> {
	if (!entry || entry.offset + 30 > bytes.length) throw refuse('damaged');
	if (entry.encrypted) {
		throw refuse('encrypted');
	}
	// The local header repeats the name and has an extra field of its own length.
	const start =
		entry.offset +
		30 +
		bytes.readUInt16LE(entry.offset + 26) +
		bytes.readUInt16LE(entry.offset + 28);
	const packed = bytes.subarray(start, start + entry.packedSize);
	if (entry.method === 8) yield* inflated(packed, refuse);
	else if (entry.method === 0) yield* stored(packed);
	else throw refuse('damaged');
}

async function* inflated(packed: Buffer, refuse: ZipRules['refuse']): AsyncGenerator<Unpacked> {
	const inflate = createInflateRaw();
	try {
		for await (const piece of Readable.from(pieces(packed)).pipe(inflate)) {
			yield { piece: piece as Uint8Array, taken: inflate.bytesWritten };
		}
	} catch {
		// zlib's own words ("invalid distance too far back") help nobody.
		throw refuse('damaged');
	}
}

function* stored(packed: Buffer): Generator<Unpacked> {
	let taken = 0;
	for (const piece of pieces(packed)) {
		taken += piece.length;
		yield { piece, taken };
	}
}

function* pieces(bytes: Buffer): Generator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
