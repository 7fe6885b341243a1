const IV_BYTES = 12;
const ALGORITHM = 'AES-GCM';

/** Seals texts under one key, and opens what was sealed under it. */
export interface DraftCipher {
	/** The text, encrypted, in base64. It opens under the same `label` only. */
	seal: (text: string, label: string) => Promise<string>;
	/** Null for what was not sealed under this key and label, or has been changed. */
	open: (sealed: string, label: string) => Promise<string | null>;
}

/**
 * AES-GCM with 256 bits. The key is held by the browser in a form that no script can read again.
 * @param key in base64
 */
export async function draftCipher(key: string): Promise<DraftCipher> {
	const held = await crypto.subtle.importKey('raw', fromBase64(key), ALGORITHM, false, [
		'encrypt',
		'decrypt'
	]);
	const parameters = (iv: BufferSource, label: string) => ({
		name: ALGORITHM,
		iv,
		additionalData: new TextEncoder().encode(label)
	});
	return {
		async seal(text, label) {
			const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
			const plain = new TextEncoder().encode(text);
			const sealed = await crypto.subtle.encrypt(parameters(iv, label), held, plain);
			return toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
		},
		async open(sealed, label) {
			try {
				const bytes = fromBase64(sealed);
				const [iv, body] = [bytes.slice(0, IV_BYTES), bytes.slice(IV_BYTES)];
				const plain = await crypto.subtle.decrypt(parameters(iv, label), held, body);
				return new TextDecoder().decode(plain);
			} catch {
				// Another key's, or damaged: to the reader it is as if it were not there.
				return null;
			}
		}
	};
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
