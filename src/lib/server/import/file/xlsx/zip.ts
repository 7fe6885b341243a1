import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { FileRefused } from '../file-refused';
import { LIMITS } from '../limits';

/**
 * The parts of a zip archive, found through its directory. Nothing is unpacked until it is
 * asked for, and then piece by piece up to limits: on the part, on all that is unpacked of the
 * archive and on how much it swells. The sizes an archive states about itself are not believed.
 */
export interface ZipArchive {
	has(name: string): boolean;
	/**
	 * Unpacks a part.
	 * @throws {FileRefused} `skadad`; `för-stor` beyond `limit` bytes or `LIMITS`
	 */
	read(name: string, limit: number): AsyncIterable<Uint8Array>;
	/**
	 * The same for a look at a part that is read besides: not counted in what is unpacked in all, and
	 * over where reading would be refused.
	 */
	skim(name: string, limit: number): AsyncIterable<Uint8Array>;
}

interface Entry {
	encrypted: boolean;
	method: number;
	packedSize: number;
	offset: number;
}

const DAMAGED =
	'Filen är skadad och går inte att packa upp. Öppna den i Excel och spara den på nytt.';
const PIECE = 64 * 1024;
/** A part up to this size may swell as it likes, in bytes: small ones are often all alike. */
const SMALL = 1024 * 1024;

/**
 * @throws {FileRefused} `skadad` when the bytes are not a whole zip archive, or one of more parts
 * than any workbook has
 */
export function openZip(bytes: Uint8Array): ZipArchive {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = readDirectory(view);
	let unpacked = 0;
	return {
		has: (name) => entries.has(keyOf(name)),
		async *read(name, limit) {
			for await (const piece of bounded(view, entries.get(keyOf(name)), limit)) {
				if (piece === TOO_MUCH) refuseSize();
				unpacked += piece.length;
				if (unpacked > LIMITS.unpacked) refuseSize();
				yield piece;
			}
		},
		async *skim(name, limit) {
			for await (const piece of bounded(view, entries.get(keyOf(name)), limit)) {
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
	limit: number
): AsyncGenerator<Uint8Array> {
	let size = 0;
	for await (const { piece, taken } of unpack(bytes, entry)) {
		size += piece.length;
		const swollen = size > SMALL && size > taken * LIMITS.unpackedTimes;
		yield size > limit || swollen ? TOO_MUCH : piece;
	}
}

/** Names of parts differ by more than case (ECMA-376 part 2, 9.1.1). */
function keyOf(name: string): string {
	return name.replaceAll('\\', '/').toLowerCase();
}

function refuseSize(): never {
	throw new FileRefused(
		'för-stor',
		'Filen är för stor när den packas upp. Spara bladet med ärenden som CSV eller dela upp det.'
	);
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
	// The end record is 22 bytes and a comment of at most 65 535; it is looked for from the back.
	const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
	if (end < 0 || end + 22 > bytes.length) throw new FileRefused('skadad', DAMAGED);
	const count = bytes.readUInt16LE(end + 10);
	if (count > LIMITS.parts) throw new FileRefused('skadad', DAMAGED);
	let at = bytes.readUInt32LE(end + 16);
	const entries = new Map<string, Entry>();
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) {
			throw new FileRefused('skadad', DAMAGED);
		}
		const nameLength = bytes.readUInt16LE(at + 28);
		entries.set(keyOf(bytes.toString('utf8', at + 46, at + 46 + nameLength)), {
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

async function* unpack(bytes: Buffer, entry: Entry | undefined): AsyncGenerator<Unpacked> {
	if (!entry || entry.offset + 30 > bytes.length) throw new FileRefused('skadad', DAMAGED);
	if (entry.encrypted) {
		throw new FileRefused('skadad', 'Filen är lösenordsskyddad. Spara den utan lösenord.');
	}
	// The local header repeats the name and has an extra field of its own length.
	const start =
		entry.offset +
		30 +
		bytes.readUInt16LE(entry.offset + 26) +
		bytes.readUInt16LE(entry.offset + 28);
	const packed = bytes.subarray(start, start + entry.packedSize);
	if (entry.method === 8) yield* inflated(packed);
	else if (entry.method === 0) yield* stored(packed);
	else throw new FileRefused('skadad', DAMAGED);
}

async function* inflated(packed: Buffer): AsyncGenerator<Unpacked> {
	const inflate = createInflateRaw();
	try {
		for await (const piece of Readable.from(pieces(packed)).pipe(inflate)) {
			yield { piece: piece as Uint8Array, taken: inflate.bytesWritten };
		}
	} catch {
		// zlib's own words ("invalid distance too far back") help nobody.
		throw new FileRefused('skadad', DAMAGED);
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
