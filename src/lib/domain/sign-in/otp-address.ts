const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as the text that people type into an authenticator app (RFC 4648, without padding). */
export function base32(bytes: Uint8Array): string {
	let text = '';
	let buffer = 0;
	let bits = 0;
	for (const byte of bytes) {
		buffer = ((buffer << 8) | byte) & 0xfff;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			text += ALPHABET[(buffer >> bits) & 31];
		}
	}
	return bits > 0 ? text + ALPHABET[(buffer << (5 - bits)) & 31] : text;
}

/** A key in groups of four, for reading aloud or typing. */
export function inGroups(key: string): string {
	return key.replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * The address an authenticator app reads from a QR code: six digits each half minute, SHA-1,
 * which is what every app takes (Key URI format of Google Authenticator).
 * @param params.key the secret in base32
 */
export function otpAddress({
	issuer,
	account,
	key
}: {
	issuer: string;
	account: string;
	key: string;
}): string {
	const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
	const query = new URLSearchParams({ secret: key, issuer, digits: '6', period: '30' });
	return `otpauth://totp/${label}?${query.toString()}`;
}
