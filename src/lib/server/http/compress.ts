import { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import {
	brotliCompress,
	constants,
	createBrotliCompress,
	createGzip,
	gzip,
	type BrotliOptions,
	type ZlibOptions
} from 'node:zlib';
import type { Handle } from '@sveltejs/kit';

/** Smaller ones, in bytes, fit in a packet as they are. */
const WORTH_IT = 1_400;

/**
 * What is text inside. Not events: they are told at once and are a line each. Not workbooks, which
 * are packed already.
 */
const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/(json|javascript|xml)|image\/svg\+xml)/;

/** The next step gains little more, and takes longer than gzip does (docs/performance.md). */
const BROTLI: BrotliOptions = {
	params: {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: 5,
		// The window, as a power of two: holds the largest page and half a megabyte of memory.
		[constants.BROTLI_PARAM_LGWIN]: 19
	}
};
const GZIP: ZlibOptions = { level: 6 };

const whole = {
	br: (bytes: ArrayBuffer) => promisify(brotliCompress)(bytes, BROTLI),
	gzip: (bytes: ArrayBuffer) => promisify(gzip)(bytes, GZIP)
};
/** Each piece of a stream is sent on when it has come: somebody waits for it. */
const inPieces = {
	br: () => createBrotliCompress({ ...BROTLI, flush: constants.BROTLI_OPERATION_FLUSH }),
	gzip: () => createGzip({ ...GZIP, flush: constants.Z_SYNC_FLUSH })
};

/**
 * Packs what routes answer, as the server in front of them has settled with the request. Done in
 * threads of Node.js's own; files are packed when they are built.
 */
export const compress: Handle = async ({ event, resolve }) =>
	pack(await resolve(event), event.request.headers.get('accept-encoding'));

/** The answer packed by `encoding`, where it is `br` or `gzip` and the answer gains by it. */
export async function pack(answer: Response, encoding: string | null): Promise<Response> {
	if (!isCompressible(answer)) return answer;
	const { status, body } = answer;
	const headers = new Headers(answer.headers);
	headers.append('vary', 'accept-encoding');
	if (encoding !== 'br' && encoding !== 'gzip') return new Response(body, { status, headers });
	headers.set('content-encoding', encoding);
	// Its bytes are others now, and so is what a cache knows them by.
	const tag = headers.get('etag');
	if (tag !== null) headers.set('etag', tag.replace(/"$/, `-${encoding}"`));
	if (!headers.has('content-length')) {
		const packer = Duplex.toWeb(inPieces[encoding]()) as ReadableWritablePair<
			Uint8Array,
			Uint8Array
		>;
		return new Response(body?.pipeThrough(packer) ?? null, { status, headers });
	}
	const bytes = await whole[encoding](await answer.arrayBuffer());
	headers.set('content-length', String(bytes.length));
	return new Response(new Uint8Array(bytes), { status, headers });
}

function isCompressible({ status, headers, body }: Response): boolean {
	const length = Number(headers.get('content-length') ?? Infinity);
	return (
		body !== null &&
		status !== 206 &&
		length >= WORTH_IT &&
		COMPRESSIBLE.test(headers.get('content-type') ?? '') &&
		!headers.has('content-encoding') &&
		!/no-transform/.test(headers.get('cache-control') ?? '')
	);
}
