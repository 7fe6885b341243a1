import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerOptions,
	type ServerResponse
} from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { chooseEncoding } from '../../lib/server/http/choose-encoding';
import { wordsOf, type Refusal } from '../../lib/server/http/refusal';
import { judgeRequestLine, notAllowed, type RequestLine } from '../../lib/server/http/request-line';
import { answering, type Answering } from './answering';
import { connectionAnswerer } from './broken-connection';
import { refuse, refuseConnection, secure } from './refuse';
import { rewordErrors } from './reword';

const SECOND = 1_000;

const OPTIONS: ServerOptions = {
	/** Whoever sends line by line, to hold a connection, has this long for the head of a request. */
	headersTimeout: 15 * SECOND,
	/** And this long for all of it: the largest file over a slow line. */
	requestTimeout: 300 * SECOND,
	connectionsCheckingInterval: 5 * SECOND,
	/** Longer than the minute that proxies keep a connection for, or they meet it being closed. */
	keepAliveTimeout: 65 * SECOND,
	/** Computers that were switched off are asked for, and their connections closed. */
	keepAlive: true,
	keepAliveInitialDelay: 60 * SECOND,
	/** Judged with the rest of the request line, and refused in words. */
	requireHostHeader: false
};

/** Answers that nobody reads on are given up after this. */
const UNREAD_TIMEOUT = 60 * SECOND;

/**
 * At the same time: every connection takes some memory and a file handle, of which the database and
 * the files need their share. An open board holds one.
 */
const MOST_CONNECTIONS = 4_000;

/**
 * A server in front of `answer`, which says so itself, in words and with the headers that every
 * answer has, when what comes cannot be read or understood.
 */
export function createHttpServer(answer: Answering): Server {
	const broken = connectionAnswerer();
	const server = createServer(
		OPTIONS,
		answering((request, response) => {
			broken.began(response);
			const refusal = judgeRequestLine(requestLine(request)) ?? judgeUpgrade(request);
			if (refusal) return refuse(request, response, refusal);
			settle(request);
			secure(request, response);
			rewordErrors(request, response);
			return answer(request, response);
		})
	);
	server.maxConnections = MOST_CONNECTIONS;
	server.setTimeout(UNREAD_TIMEOUT, giveUpUnread);
	server.on('clientError', broken.answer);
	server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
		refuse(request, response, { status: 417, message: wordsOf(417) })
	);
	server.on('connect', ({ url = '' }: IncomingMessage, socket: Duplex) =>
		refuseConnection(socket, { path: url, header: () => null }, notAllowed())
	);
	return server;
}

function requestLine({ method = '', url = '', rawHeaders }: IncomingMessage): RequestLine {
	// Names and values by turns, also of those that Node.js leaves out when there are several.
	const isHost = (index: number) => index % 2 === 1 && /^host$/i.test(rawHeaders[index - 1] ?? '');
	return { method, target: url, hosts: rawHeaders.filter((_value, index) => isHost(index)) };
}

/**
 * Refuses a body in pieces from whoever asks for another protocol, which is not to be had here:
 * Node.js then does not tell of pieces that cannot be read, and waits for the next in vain.
 */
function judgeUpgrade({ headers }: IncomingMessage): Refusal | null {
	const isAsked = headers.upgrade !== undefined && /upgrade/i.test(headers.connection ?? '');
	const isInPieces = headers['transfer-encoding'] !== undefined;
	return isAsked && isInPieces ? { status: 411, message: wordsOf(411) } : null;
}

/** Takes away what the server of files understands only half, and says which packing it will be. */
function settle(request: IncomingMessage): void {
	delete request.headers.range;
	request.headers['accept-encoding'] = chooseEncoding(request.headers);
}

/** A connection on which nothing moves: whoever waits may do so, whoever does not read is let go. */
function giveUpUnread(socket: Socket): void {
	if (socket.writableLength > 0) socket.destroy();
}
