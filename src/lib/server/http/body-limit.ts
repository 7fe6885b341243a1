import { UPLOAD_PATH } from '../../domain/address/paths';
import { REPORT_TEMPLATE_PATH } from '../../domain/address/settings-paths';
import { LARGEST_TEMPLATE } from '../office/template';

const MEGABYTE = 1024 * 1024;

/** What a form can hold many times over: the longest case is some tens of kilobytes. */
const FORM = MEGABYTE;

/** The largest file that is taken in. */
export const LARGEST_FILE = 50 * MEGABYTE;

/** Routes that take files. */
const FILES: ReadonlyMap<string, BodyLimit> = new Map([
	[UPLOAD_PATH, { bytes: LARGEST_FILE, streamed: true }],
	[REPORT_TEMPLATE_PATH, { bytes: LARGEST_TEMPLATE + FORM, streamed: false }]
]);

/** The most that any request may send, in bytes; for the server in front of the routes. */
export const LARGEST_BODY = Math.max(...[...FILES.values()].map(({ bytes }) => bytes)) + MEGABYTE;

/** How much a route takes, and how it is known that a request keeps to it. */
export interface BodyLimit {
	/** In bytes. */
	bytes: number;
	/** The route reads the body piece by piece and stops at the limit. */
	streamed: boolean;
}

/** @param route SvelteKit's id of the route, or null where there is none */
export function bodyLimit(route: string | null): BodyLimit {
	return FILES.get(route ?? '') ?? { bytes: FORM, streamed: false };
}

/** What is known of a body before any of it is read. */
export type BodyVerdict = 'within' | 'beyond' | 'unknown';

/**
 * Judges a body by its announced length. The server reads no more than what was announced, so a
 * length within the limit holds; one sent in pieces without a length is `unknown`.
 */
export function judgeBody(headers: Pick<Headers, 'get'>, limit: number): BodyVerdict {
	const announced = headers.get('content-length');
	if (announced === null) return 'unknown';
	// Digits only: Number() would read '' and '1e9' too.
	if (!/^\d+$/.test(announced)) return 'beyond';
	return Number(announced) <= limit ? 'within' : 'beyond';
}

/**
 * All of a body, or null when it goes beyond `limit` bytes; the rest is then not read.
 * @throws what the sender's connection broke with
 */
export async function readWithin(
	body: ReadableStream<Uint8Array>,
	limit: number
): Promise<Uint8Array<ArrayBuffer> | null> {
	const reader = body.getReader();
	const pieces: Uint8Array[] = [];
	let size = 0;
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		size += next.value.length;
		if (size > limit) return null;
		pieces.push(next.value);
	}
	return Buffer.concat(pieces);
}
