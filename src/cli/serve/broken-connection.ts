import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { wordsOf, type Asked } from '../../lib/server/http/refusal';
import { pathOf } from '../../lib/server/http/request-line';
import { refuseConnection } from './refuse';

/** What Node.js tells of a connection that it cannot go on with. */
interface BrokenConnection extends Error {
	code?: string;
	/** What came last, where it could not be read. */
	rawPacket?: Buffer;
}

const STATUS: Readonly<Record<string, number>> = {
	HPE_HEADER_OVERFLOW: 431,
	HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
	ERR_HTTP_REQUEST_TIMEOUT: 408
};

/** How long a sender has to read what is answered, while what it still sends is thrown away. */
const LINGER_MS = 2_000;

/**
 * Answers on connections where what came is no request, too large or too slow; where an answer is
 * under way already, that is let out instead.
 */
export function connectionAnswerer() {
	const answers = new WeakMap<Duplex, ServerResponse>();
	const refused = new WeakSet<Duplex>();
	return {
		/** To be told of each answer that is being made. */
		began: (response: ServerResponse): void => {
			if (response.socket) answers.set(response.socket, response);
		},

		answer: (error: BrokenConnection, socket: Duplex): void => {
			if (refused.has(socket)) return;
			if (!socket.writable || error.code === 'ECONNRESET') {
				socket.destroy();
				return;
			}
			refused.add(socket);
			const cut = setTimeout(() => socket.destroy(), LINGER_MS);
			socket.once('close', () => clearTimeout(cut));
			const begun = answers.get(socket);
			if (begun?.headersSent && !begun.writableFinished) {
				// Its head may wait to be sent with the rest: who is answered that is not left without.
				begun.once('finish', () => socket.end());
				return;
			}
			const status = STATUS[error.code ?? ''] ?? 400;
			refuseConnection(socket, askedIn(error.rawPacket), { status, message: wordsOf(status) });
		}
	};
}

/** What was asked for, as far as it can be made out. */
function askedIn(packet: Buffer | undefined): Asked {
	const [, target = ''] = /^[A-Z-]+ (\S+)/.exec(packet?.toString('latin1', 0, 200) ?? '') ?? [];
	return { path: pathOf(target), header: () => null };
}
