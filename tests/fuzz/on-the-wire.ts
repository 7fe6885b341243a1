import type { GeneratedRequest } from './generated-request';

/** Who sends a request. */
export interface Sender {
	name: string;
	/** Headers that go with every request of theirs. */
	headers: Readonly<Record<string, string>>;
}

/** A request as bytes, by `sender` to the server at `host`; what it says itself goes before. */
export function onTheWire(request: GeneratedRequest, sender: Sender, host: string): Buffer {
	const { method, target, body } = request;
	const headers = new Map<string, string>([
		['host', host],
		['origin', `http://${host}`],
		...Object.entries(sender.headers),
		...request.headers
	]);
	const bodiless = ['GET', 'HEAD'].includes(method) && body.framing !== 'no-number';
	const sent = bodiless ? { headers: [], bytes: Buffer.alloc(0) } : framed(request);
	const lines = [...headers, ...sent.headers].map(([name, value]) => `${name}: ${value}\r\n`);
	const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
	return Buffer.concat([head, sent.bytes]);
}

/** Longer ones are told as far as this: the seed makes all of it again. */
const LONGEST_TOLD = 4_000;

/** A request as a report names it: who sent it and each of its bytes, what is secret left out. */
export function inWords(bytes: Buffer, { name, headers }: Sender): string {
	const sent = Object.values(headers).reduce(
		(text, secret) => text.replaceAll(secret, '…'),
		bytes.toString('latin1')
	);
	return `${name}: ${JSON.stringify(sent.slice(0, LONGEST_TOLD))}`;
}

/** Whether the server must wait for more than is sent, until we hang up. */
export function isUnfinished({ method, body }: GeneratedRequest): boolean {
	return body.framing === 'too-short' && !['GET', 'HEAD'].includes(method);
}

/**
 * Whether the sender may be let go without an answer: Node.js itself closes on who hangs up in the
 * middle, where another protocol was asked for.
 */
export function isLetGo(request: GeneratedRequest): boolean {
	return isUnfinished(request) && request.headers.some(([name]) => name === 'upgrade');
}

function framed({ body: { type, bytes, framing } }: GeneratedRequest) {
	const kind = type === null ? [] : [['content-type', type] as const];
	const size = bytes.length.toString(16);
	switch (framing) {
		case 'length':
			return { headers: [...kind, ['content-length', String(bytes.length)] as const], bytes };
		case 'too-short':
			return { headers: [...kind, ['content-length', String(bytes.length + 9)] as const], bytes };
		case 'no-number':
			return { headers: [...kind, ['content-length', '1e3'] as const], bytes };
		case 'broken-pieces':
		case 'pieces': {
			const pieces =
				bytes.length === 0 ? [] : [Buffer.from(`${size}\r\n`), bytes, Buffer.from('\r\n')];
			const end = Buffer.from(framing === 'pieces' ? '0\r\n\r\n' : 'slut\r\n');
			return {
				headers: [...kind, ['transfer-encoding', 'chunked'] as const],
				bytes: Buffer.concat([...pieces, end])
			};
		}
	}
}
