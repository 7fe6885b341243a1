import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { RawAnswer } from '../support/raw-http';

/** What the framework and Node.js say where nobody has said anything better. */
const ENGLISH =
	/not (allowed|found|supported)|bad request|forbidden|internal (server )?error|unsupported|malformed|too large/i;

const ALWAYS = [
	...['cache-control', 'content-security-policy', 'x-content-type-options', 'x-frame-options'],
	...['referrer-policy', 'permissions-policy', 'cross-origin-opener-policy']
];

/** What is wrong with an answer, whatever was asked; null where nothing is. */
export function faultOf(
	answer: RawAnswer | null,
	origin: string,
	headless: boolean
): string | null {
	if (answer === null) return 'closed without an answer';
	const { status, headers } = answer;
	if (!(status >= 200 && status <= 599)) return `no answer of HTTP: ${status}`;
	const missing = ALWAYS.filter((name) => !(name in headers));
	if (missing.length > 0 && status !== 304) return `${status} without ${missing.join(', ')}`;
	const announced = status === 503 && 'retry-after' in headers;
	if (status >= 500 && !announced) return `${status}: ${wordsOf(answer)}`;
	const { location } = headers;
	if (location !== undefined && new URL(location, origin).origin !== origin)
		return `to ${location}`;
	return status < 400 || headless ? null : faultOfRefusal(answer);
}

function faultOfRefusal(answer: RawAnswer): string | null {
	const { status, headers } = answer;
	const words = wordsOf(answer);
	const kind = headers['content-type'] ?? '';
	if (words.trim() === '') return `${status} without a word`;
	if (kind.startsWith('text/html')) {
		if (!words.includes('<html lang="sv"')) return `${status}: a page in no language`;
	} else if (kind.startsWith('application/json')) {
		if (!/"(message|data)":/.test(words)) return `${status}: ${words}`;
	} else return `${status} as ${kind}`;
	// Pages carry their own scripts and styles, whose names are English.
	const said = words.replace(/<(script|style|link|meta|svg)\b[^]*?(<\/\1>|>)/g, '');
	const english = ENGLISH.exec(said);
	return english ? `${status} in English: ${english[0]}` : null;
}

function wordsOf({ headers, body }: RawAnswer): string {
	if (headers['content-encoding'] === 'br') return brotliDecompressSync(body).toString();
	if (headers['content-encoding'] === 'gzip') return gunzipSync(body).toString();
	return body.toString();
}
