import { createCipheriv, createDecipheriv } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

const TAG_BYTES = 16;
/** No part is larger, packed or not: a damaged file is not to fill the memory. */
export const LARGEST_PART = 2 ** 28;

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** What the parts of one backup are encrypted by. */
export interface PartKey {
	key: Uint8Array;
	/** Of the first line, which every part is bound to. */
	header: Uint8Array;
}

/** Which part of its backup it is. */
export interface PartPlace {
	/** From 0. */
	number: number;
	/** Nothing comes after it: a backup that was cut off lacks it. */
	last: boolean;
}

/** Packs a part and, where there is a key, encrypts it for its place alone. */
export async function sealPart(
	bytes: Uint8Array,
	place: PartPlace,
	key: PartKey | null
): Promise<Uint8Array> {
	const packed = await pack(bytes);
	if (!key) return packed;
	const cipher = createCipheriv('aes-256-gcm', key.key, nonceOf(place));
	cipher.setAAD(boundTo(place, key));
	return Buffer.concat([cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when it is not what was sealed for this place, or another key sealed it */
export async function openPart(
	sealed: Uint8Array,
	place: PartPlace,
	key: PartKey | null
): Promise<Buffer> {
	if (!key) return unpack(sealed, { maxOutputLength: LARGEST_PART });
	const decipher = createDecipheriv('aes-256-gcm', key.key, nonceOf(place), {
		authTagLength: TAG_BYTES
	});
	decipher.setAAD(boundTo(place, key));
	decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
	const packed = decipher.update(sealed.subarray(0, -TAG_BYTES));
	return unpack(Buffer.concat([packed, decipher.final()]), { maxOutputLength: LARGEST_PART });
}

/** Never used twice: a backup's key is its own, and its parts are numbered. */
function nonceOf({ number }: PartPlace): Buffer {
	const nonce = Buffer.alloc(12);
	nonce.writeBigUInt64BE(BigInt(number), 4);
	return nonce;
}

function boundTo({ last }: PartPlace, { header }: PartKey): Buffer {
	return Buffer.concat([header, Buffer.from([last ? 1 : 0])]);
}
