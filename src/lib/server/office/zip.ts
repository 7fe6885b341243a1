import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { createPacer } from '../pacer';

/** A part of an archive before it is packed. */
export interface ZipPart {
	name: string;
	content: Uint8Array;
}

const packed = promisify(deflateRaw);

/** As many parts as are packed at the same time, in threads of their own. */
const AT_ONCE = 8;
/** What is packed already gains nothing by being packed again. */
const DENSE = /\.(?:png|jpe?g|gif|xlsx|fntdata)$/i;

/** A zip archive (APPNOTE 4.3) of the parts in their order; none may reach 4 GB. */
export async function zipOf(parts: readonly ZipPart[], at: Date): Promise<Uint8Array> {
	const pace = createPacer();
	const time = dosTime(at);
	const bodies: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (let from = 0; from < parts.length; from += AT_ONCE) {
		const some = parts.slice(from, from + AT_ONCE);
		const contents = await Promise.all(some.map(contentOf));
		for (const [index, { name, content }] of some.entries()) {
			const { method, bytes } = contents[index] ?? { method: STORED, bytes: content };
			const title = Buffer.from(name);
			const about = Buffer.alloc(26);
			about.writeUInt16LE(20, 0);
			// Names are UTF-8.
			about.writeUInt16LE(0x0800, 2);
			about.writeUInt16LE(method, 4);
			about.writeUInt32LE(time, 6);
			about.writeUInt32LE(crc32(content), 10);
			about.writeUInt32LE(bytes.length, 14);
			about.writeUInt32LE(content.length, 18);
			about.writeUInt16LE(title.length, 22);
			const place = Buffer.alloc(14);
			place.writeUInt32LE(offset, 10);
			bodies.push(Buffer.from('PK\u0003\u0004'), about, title, Buffer.from(bytes));
			directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), about, place, title);
			offset += 30 + title.length + bytes.length;
			await pace();
		}
	}
	const index = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(parts.length, 4);
	end.writeUInt16LE(parts.length, 6);
	end.writeUInt32LE(index.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...bodies, index, Buffer.from('PK\u0005\u0006'), end]);
}

const STORED = 0;
const DEFLATED = 8;

async function contentOf({ name, content }: ZipPart) {
	if (DENSE.test(name)) return { method: STORED, bytes: content };
	return { method: DEFLATED, bytes: await packed(content) };
}

/** Two seconds at the finest, and nothing before 1980; the hour of UTC. */
function dosTime(at: Date): number {
	const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
	const years = Math.max(0, at.getUTCFullYear() - 1980);
	const day = (years << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
	return day * 0x1_0000 + time;
}
