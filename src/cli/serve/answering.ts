import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { reportFailure } from '../../lib/server/failure/report-failure';
import { failureWords } from '../../lib/server/http/refusal';
import { refuse } from './refuse';

/** A request and the answer that it waits for. */
interface Exchange {
	request: IncomingMessage;
	response: ServerResponse;
}

/** Whose request the program is working for, also where nobody waits for what it does. */
const exchanges = new AsyncLocalStorage<Exchange>();

/** What answers requests; what it promises is waited for, so that its failures are met. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Answers each request with `answer`, and where that fails with the code of the failure. */
export function answering(answer: Answering): RequestListener {
	return (request, response) => {
		const exchange = { request, response };
		// What is thrown here and now fails the promise too.
		const answered = exchanges.run(
			exchange,
			() => new Promise((resolve) => resolve(answer(request, response)))
		);
		answered.catch((error: unknown) => failed(error, exchange));
	};
}

/**
 * Lives on whatever goes wrong in code that nobody waits for: it is logged, and the request that it
 * was for is answered. What a request works on is its own, and a change of data is a transaction of
 * the database's, so that nothing is left half done for the next one.
 */
export function surviveStrays(): void {
	process.removeAllListeners('uncaughtException');
	// Rejections come here too.
	process.on('uncaughtException', (error) => failed(error, exchanges.getStore()));
}

function failed(error: unknown, exchange: Exchange | undefined): void {
	// Whoever has left is not told, and has often caused it by leaving.
	if (exchange?.response.destroyed) return;
	const failure = reportFailure(error, { at: exchange ? 'request' : 'serve' });
	if (exchange === undefined || exchange.response.writableEnded) return;
	const { request, response } = exchange;
	if (response.headersSent) response.destroy();
	else refuse(request, response, { status: 500, message: failureWords(failure) });
}
