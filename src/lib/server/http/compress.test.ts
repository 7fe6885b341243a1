import { once } from 'node:events';
import { brotliDecompressSync, createBrotliDecompress, gunzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { pack } from './compress';

const TEXT = 'Utskrivningsklar åäö. '.repeat(500);

function answer(body: BodyInit, more: Record<string, string> = {}, status = 200): Response {
	const headers = new Headers({ 'content-type': 'text/html', ...more });
	if (typeof body === 'string') headers.set('content-length', String(Buffer.byteLength(body)));
	return new Response(body, { status, headers });
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('an answer in one piece', () => {
	it('is packed as was settled, and says so, its length and to caches what it went by', async () => {
		for (const [encoding, unpack] of [
			['br', brotliDecompressSync],
			['gzip', gunzipSync]
		] as const) {
			const { headers, ...packed } = await pack(answer(TEXT), encoding).then(async (response) => ({
				headers: response.headers,
				status: response.status,
				bytes: await bytesOf(response)
			}));
			expect(unpack(packed.bytes).toString()).toBe(TEXT);
			expect(packed.bytes.length).toBeLessThan(TEXT.length / 10);
			expect(headers.get('content-encoding')).toBe(encoding);
			expect(headers.get('content-length')).toBe(String(packed.bytes.length));
			expect(headers.get('vary')).toBe('accept-encoding');
		}
	});

	it('keeps its status, its cookies and what it already varied by', async () => {
		const first = answer(TEXT, { vary: 'accept' }, 404);
		first.headers.append('set-cookie', 'a=1');
		first.headers.append('set-cookie', 'b=2');
		const packed = await pack(first, 'br');
		expect(packed.status).toBe(404);
		expect(packed.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
		expect(packed.headers.get('vary')).toBe('accept, accept-encoding');
	});

	it('is known to caches by another tag than unpacked', async () => {
		const tag = async (etag: string) =>
			(await pack(answer(TEXT, { etag }), 'br')).headers.get('etag');
		expect(await tag('"abc"')).toBe('"abc-br"');
		expect(await tag('W/"abc"')).toBe('W/"abc-br"');
	});

	it('is left as it is where nothing is gained', async () => {
		for (const plain of [
			answer('kort'),
			answer(TEXT, { 'content-type': 'image/png' }),
			answer(TEXT, { 'content-type': 'application/zip' }),
			answer(TEXT, { 'content-type': 'text/event-stream' }),
			answer(TEXT, { 'content-encoding': 'gzip' }),
			answer(TEXT, { 'cache-control': 'no-transform' }),
			answer(TEXT, {}, 206)
		]) {
			expect(await pack(plain, 'br')).toBe(plain);
		}
	});

	it('is left as it is where packing was not accepted, and says what it would have gone by', async () => {
		const plain = await pack(answer(TEXT), 'identity');
		expect(await plain.text()).toBe(TEXT);
		expect(plain.headers.get('vary')).toBe('accept-encoding');
		expect(plain.headers.has('content-encoding')).toBe(false);
	});
});

describe('an answer that comes in pieces', () => {
	/** A body that gives a piece whenever it is told to. */
	function pieces() {
		let give: ReadableStreamDefaultController<Uint8Array> | undefined;
		let left: unknown;
		const body = new ReadableStream<Uint8Array>({
			start: (controller) => void (give = controller),
			cancel: (reason) => void (left = reason ?? 'left')
		});
		const say = (text: string) => give?.enqueue(new TextEncoder().encode(text));
		return { body, say, fail: (error: Error) => give?.error(error), left: () => left };
	}

	it('is sent on piece by piece', async () => {
		const { body, say } = pieces();
		const packed = await pack(answer(body), 'br');
		const unpacked = Readable.fromWeb(packed.body as never).pipe(createBrotliDecompress());
		for (const line of ['rad 1\n', 'rad 2\n']) {
			say(line);
			const [piece] = (await once(unpacked, 'data')) as [Buffer];
			expect(piece.toString()).toBe(line);
		}
		unpacked.destroy();
	});

	it('is no longer asked for when its reader leaves', async () => {
		const { body, say, left } = pieces();
		const reader = (await pack(answer(body), 'gzip')).body?.getReader();
		say(TEXT);
		await reader?.read();
		await reader?.cancel();
		await expect.poll(left).toBeDefined();
	});

	it('breaks where it breaks', async () => {
		const { body, fail } = pieces();
		const packed = await pack(answer(body), 'br');
		fail(new Error('brott'));
		await expect(packed.text()).rejects.toThrow();
	});
});
