import type { IncomingMessage, ServerResponse } from 'node:http';
import { reportFailure } from '../../lib/server/failure/report-failure';
import { failureWords, wordsOf } from '../../lib/server/http/refusal';
import { refuse } from './refuse';

/**
 * Puts our words in the place of errors that the framework answers by itself, in English or without
 * a word: those are plain text, or of no kind at all, as no answer of ours is.
 */
export function rewordErrors(request: IncomingMessage, response: ServerResponse): void {
	const own = {
		writeHead: response.writeHead.bind(response),
		write: response.write.bind(response),
		end: response.end.bind(response)
	};
	let reworded = false;
	type Arguments = [never];

	response.writeHead = (status: number, ...more: unknown[]) => {
		if (status < 400 || hasKind(response)) return own.writeHead(status, ...(more as Arguments));
		reworded = true;
		response.statusCode = status;
		return response;
	};
	response.write = (...written: unknown[]) => {
		begin();
		return reworded || own.write(...(written as Arguments));
	};
	response.end = (...written: unknown[]) => {
		begin();
		if (!reworded) return own.end(...(written as Arguments));
		Object.assign(response, own);
		const { allow } = response.getHeaders();
		const status = response.statusCode;
		const message = status < 500 ? wordsOf(status) : failureWords(reportUnworded(status));
		refuse(request, response, {
			...{ status, message },
			...(typeof allow === 'string' && { headers: { allow } })
		});
		return response;
	};

	/** As Node.js does it where nobody has written the head. */
	function begin(): void {
		if (!response.headersSent && !reworded) response.writeHead(response.statusCode);
	}
}

function reportUnworded(status: number): string {
	return reportFailure(new Error('An answer without words'), { at: 'answer', status });
}

function hasKind(response: ServerResponse): boolean {
	const kind = response.getHeader('content-type');
	return typeof kind === 'string' && !kind.startsWith('text/plain');
}
