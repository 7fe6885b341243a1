import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Database } from '../../database/open';
import { secretOf } from '../../sign-in/secret';
import { LIMITS } from '../file/limits';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * Packs and encrypts an uploaded file for the database: it may hold names and numbers of persons
 * that no table is meant to have. The key is made of the one that sign-in's role alone reads, so
 * that the application's role, which reads the file, cannot open it without the process.
 * @param id the file's; it opens under no other
 */
export async function sealFile(
	database: Database,
	id: string,
	bytes: Uint8Array
): Promise<Uint8Array> {
	// The lightest packing makes a file of cases a fifth as large; a workbook is packed already.
	const packed = await pack(bytes, { level: 1 });
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv(CIPHER, await keyOf(database, id), nonce);
	return Buffer.concat([nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when the bytes are not those of this file, or another key sealed them */
export async function unsealFile(
	database: Database,
	id: string,
	sealed: Uint8Array
): Promise<Uint8Array> {
	const nonce = sealed.subarray(0, NONCE_BYTES);
	const decipher = createDecipheriv(CIPHER, await keyOf(database, id), nonce, {
		authTagLength: TAG_BYTES
	});
	decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
	const packed = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
	return unpack(Buffer.concat([packed, decipher.final()]), { maxOutputLength: LIMITS.bytes });
}

async function keyOf(database: Database, id: string): Promise<Uint8Array> {
	const secret = await secretOf(database);
	return new Uint8Array(hkdfSync('sha256', secret, id, 'utskrivningsklar held file', 32));
}
