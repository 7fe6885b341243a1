import { createHmac } from 'node:crypto';

const PERIOD_MS = 30_000;

/** The code an authenticator app shows for a key (RFC 6238: SHA-1, six digits, half a minute). */
export function totpCode(key: string, at: number = Date.now()): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(at / PERIOD_MS)));
	const digest = createHmac('sha1', fromBase32(key)).update(counter).digest();
	const offset = (digest.at(-1) ?? 0) & 15;
	return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The code of the next half minute, which is accepted already and has not been used. */
export function nextTotpCode(key: string): string {
	return totpCode(key, Date.now() + PERIOD_MS);
}

function fromBase32(key: string): Buffer {
	const bits = [...key.replaceAll(' ', '')]
		.map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
		.map((value) => value.toString(2).padStart(5, '0'))
		.join('');
	return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
