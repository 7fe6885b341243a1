import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { isEncrypted } from '../../lib/server/http/encrypted';
import { refusalAnswer, type Asked, type Refusal } from '../../lib/server/http/refusal';
import { pathOf } from '../../lib/server/http/request-line';
import { securityHeaders } from '../../lib/server/http/security-headers';

/** Gives an answer the headers that every answer has. */
export function secure({ headers }: IncomingMessage, response: ServerResponse): void {
	const given = securityHeaders({ secure: isEncrypted(headers, process.env) });
	response.setHeaders(new Map(Object.entries(given)));
}

/** Answers a request that reaches no page and no route, or has found no words there. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
	const { status, headers, body } = refusalAnswer(askedBy(request), refusal);
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	secure(request, response);
	response.setHeaders(new Map(Object.entries(headers)));
	response.setHeader('content-length', Buffer.byteLength(body));
	response.writeHead(status).end(body);
}

/** Answers what is no request that the server could read, and ends the connection. */
export function refuseConnection(socket: Duplex, asked: Asked, refusal: Refusal): void {
	const { status, headers, body } = refusalAnswer(asked, refusal);
	const all = {
		...securityHeaders({ secure: isEncrypted({}, process.env) }),
		...headers,
		'content-length': String(Buffer.byteLength(body)),
		connection: 'close'
	};
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
	socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}

function askedBy({ url = '', headers }: IncomingMessage): Asked {
	return {
		path: pathOf(url),
		header: (name) => {
			const value = headers[name];
			return typeof value === 'string' ? value : null;
		}
	};
}
