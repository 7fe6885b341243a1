import { wordsOf, type Refusal } from './refusal';

/** What a request begins with, as it was sent. */
export interface RequestLine {
	method: string;
	/** The path and the query. */
	target: string;
	/** The value of each Host header. */
	hosts: readonly string[];
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** In signs. No address that a page makes comes near, and the headers must have room beside it. */
const LONGEST_TARGET = 8_000;

const UNREADABLE = 'Adressen går inte att läsa. Kontrollera att den är rätt skriven.';

/**
 * Judges what the framework behind would answer in its own words, or not at all: methods that are
 * none, and addresses that cannot be read. Null where there is nothing to say.
 */
export function judgeRequestLine({ method, target, hosts }: RequestLine): Refusal | null {
	if (!METHODS.includes(method)) return notAllowed();
	if (target.length > LONGEST_TARGET) return { status: 414, message: wordsOf(414) };
	const readable = target.startsWith('/') && hosts.length === 1 && isDecodable(pathOf(target));
	// No text in the database holds the sign of number zero.
	if (!readable || target.includes('%00')) return { status: 400, message: UNREADABLE };
	return isRemoteCall(target) ? { status: 404, message: wordsOf(404) } : null;
}

/** The refusal of a method that is of no use anywhere here. */
export function notAllowed(): Refusal {
	return { status: 405, message: wordsOf(405), headers: { allow: METHODS.join(', ') } };
}

/** The path of a request's target, without its query. */
export function pathOf(target: string): string {
	return target.split('?', 1)[0] ?? '';
}

/** SvelteKit's calls of functions on the server: there are none, and it refuses them in English. */
function isRemoteCall(target: string): boolean {
	return new URL(`http://localhost${target}`).pathname.startsWith('/_app/remote/');
}

function isDecodable(path: string): boolean {
	try {
		// The outcome is used, or the build would take the call away.
		return decodeURI(path) !== '';
	} catch {
		return false;
	}
}
