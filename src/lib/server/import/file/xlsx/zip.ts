import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { FileRefused } from '../file-refused';

/**
 * The parts of a zip archive, found through its directory. Nothing is unpacked until it is
 * asked for, and then piece by piece up to a limit: the sizes an archive states about itself
 * are not believed.
 */
export interface ZipArchive {
	has(name: string): boolean;
	/**
	 * Unpacks a part.
	 * @throws {FileRefused} `skadad`; `för-stor` beyond `limit` bytes
	 */
	read(name: string, limit: number): AsyncIterable<Uint8Array>;
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

/** @throws {FileRefused} `skadad` when the bytes are not a whole zip archive */
export function openZip(bytes: Uint8Array): ZipArchive {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = readDirectory(view);
	return {
		has: (name) => entries.has(name),
		read: (name, limit) => unpack(view, entries.get(name), limit)
	};
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
	// The end record is 22 bytes and a comment of at most 65 535; it is looked for from the back.
	const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
	if (end < 0 || end + 22 > bytes.length) throw new FileRefused('skadad', DAMAGED);
	const count = bytes.readUInt16LE(end + 10);
	let at = bytes.readUInt32LE(end + 16);
	const entries = new Map<string, Entry>();
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) {
			throw new FileRefused('skadad', DAMAGED);
		}
		const nameLength = bytes.readUInt16LE(at + 28);
		entries.set(bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'), {
			encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
			method: bytes.readUInt16LE(at + 10),
			packedSize: bytes.readUInt32LE(at + 20),
			offset: bytes.readUInt32LE(at + 42)
		});
		at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
	}
	return entries;
}

async function* unpack(
	bytes: Buffer,
	entry: Entry | undefined,
	limit: number
): AsyncGenerator<Uint8Array> {
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
	const packed = Readable.from(pieces(bytes.subarray(start, start + entry.packedSize)));
	let size = 0;
	for await (const piece of inflated(packed, entry.method)) {
		size += piece.length;
		if (size > limit) {
			throw new FileRefused(
				'för-stor',
				'Filen är för stor när den packas upp. Spara bladet med ärenden som CSV eller dela upp det.'
			);
		}
		yield piece;
	}
}

async function* inflated(packed: Readable, method: number): AsyncGenerator<Uint8Array> {
	if (method !== 0 && method !== 8) throw new FileRefused('skadad', DAMAGED);
	if (method === 0) {
		yield* packed as AsyncIterable<Uint8Array>;
		return;
	}
	try {
		yield* packed.pipe(createInflateRaw()) as AsyncIterable<Uint8Array>;
	} catch {
		// zlib's own words ("invalid distance too far back") help nobody.
		throw new FileRefused('skadad', DAMAGED);
	}
}

function* pieces(bytes: Buffer): Generator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
