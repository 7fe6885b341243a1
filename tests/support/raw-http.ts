import { connect, type Socket } from 'node:net';

/** Within which an answer has come whole, from when its request was sent; far longer than any takes. */
const PATIENCE_MS = 20_000;

/** The longest that is told of an answer that never became whole. */
const TOLD = 500;

/** What came back on a connection. */
export interface RawAnswer {
	status: number;
	/** By lower-case name; of several of one name the last. */
	headers: Readonly<Record<string, string>>;
	/** As it was sent, still packed, without the marks between its pieces. */
	body: Buffer;
}

/** Opens a connection; what is written must be bytes of HTTP, whole or broken. */
export async function openConnection(port: number): Promise<Socket> {
	const socket = connect(port, '127.0.0.1');
	await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
	return socket;
}

/**
 * Sends bytes on a connection of their own and gives the answer, or null when the connection was
 * closed without one. An answer to `HEAD` has no body, and of events only the head is waited for.
 * @param hangUp whether nothing more will be sent, where the server waits for more
 * @throws when the answer is not whole within {@link PATIENCE_MS}, with as much of it as has come
 */
export async function sendRaw(
	port: number,
	bytes: string | Buffer,
	hangUp = false
): Promise<RawAnswer | null> {
	const socket = await openConnection(port);
	const headless = Buffer.from(bytes).toString('latin1', 0, 5) === 'HEAD ';
	let patience: NodeJS.Timeout | undefined;
	try {
		return await new Promise((resolve, reject) => {
			const pieces: Buffer[] = [];
			const end = () => resolve(readAnswer(Buffer.concat(pieces), headless));
			// Not since the last of it came: what is said now and then can go on for ever.
			patience = setTimeout(() => {
				const come = Buffer.concat(pieces).toString('latin1', 0, TOLD);
				reject(new Error(`No whole answer within ${PATIENCE_MS} ms, but: ${come || 'nothing'}`));
			}, PATIENCE_MS);
			socket.on('data', (piece) => {
				pieces.push(piece);
				if (isWhole(Buffer.concat(pieces), headless)) end();
			});
			// A connection that is closed while we still send is an answer too, or none.
			socket.on('close', end).on('end', end).on('error', end);
			if (hangUp) socket.end(bytes);
			else socket.write(bytes);
		});
	} finally {
		clearTimeout(patience);
		socket.destroy();
	}
}

interface Head {
	status: number;
	headers: Readonly<Record<string, string>>;
	/** What came after it. */
	rest: Buffer;
}

function isWhole(bytes: Buffer, headless: boolean): boolean {
	const answer = readHead(bytes);
	if (!answer) return false;
	const { headers, rest, status } = answer;
	if (headless || status === 204 || status === 304) return true;
	// Events go on for as long as the connection is open.
	if (headers['content-type'] === 'text/event-stream') return true;
	if (headers['transfer-encoding'] === 'chunked') return inPieces(rest).whole;
	return rest.length >= Number(headers['content-length'] ?? Infinity);
}

function readAnswer(bytes: Buffer, headless: boolean): RawAnswer | null {
	const head = readHead(bytes);
	if (!head) return null;
	const { status, headers, rest } = head;
	const length = headless ? 0 : Number(headers['content-length'] ?? rest.length);
	const isChunked = !headless && headers['transfer-encoding'] === 'chunked';
	// What comes after belongs to the next answer.
	return { status, headers, body: isChunked ? inPieces(rest).body : rest.subarray(0, length) };
}

function readHead(bytes: Buffer): Head | null {
	const end = bytes.indexOf('\r\n\r\n');
	if (end < 0) return null;
	const [line = '', ...fields] = bytes.toString('latin1', 0, end).split('\r\n');
	const headers = fields.map((field) => {
		const colon = field.indexOf(':');
		return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()] as const;
	});
	const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1]);
	const rest = bytes.subarray(end + 4);
	// "Go on" comes before the answer.
	return status === 100 ? readHead(rest) : { status, headers: Object.fromEntries(headers), rest };
}

/** A body that is sent in pieces, as far as they have come, and whether the last one has. */
function inPieces(chunked: Buffer): { body: Buffer; whole: boolean } {
	const pieces: Buffer[] = [];
	for (let at = 0; ;) {
		const line = chunked.indexOf('\r\n', at);
		const size = line < 0 ? NaN : Number.parseInt(chunked.toString('latin1', at, line), 16);
		const from = line + 2;
		if (size > 0) pieces.push(chunked.subarray(from, from + size));
		at = from + size + 2;
		if (!(size > 0 && at <= chunked.length))
			return { body: Buffer.concat(pieces), whole: size === 0 && at <= chunked.length };
	}
}
