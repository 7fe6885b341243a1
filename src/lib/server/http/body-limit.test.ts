import { describe, expect, it } from 'vitest';
import { LIMITS } from '../import/file/limits';
import { bodyLimit, judgeBody, LARGEST_BODY, readWithin } from './body-limit';

const MEGABYTE = 1024 * 1024;

describe('a route takes', () => {
	it('a megabyte, which no form of ours comes near', () => {
		expect(bodyLimit('/arenden/[id=uuid]')).toEqual({ bytes: MEGABYTE, streamed: false });
	});

	it('a file where files are sent, and no more than an import reads', () => {
		expect(bodyLimit('/import/fil')).toEqual({ bytes: LIMITS.bytes, streamed: true });
	});

	it('a megabyte where there is no route, and on routes that are yet to come', () => {
		expect(bodyLimit(null).bytes).toBe(MEGABYTE);
		expect(bodyLimit('/import/filer').bytes).toBe(MEGABYTE);
		expect(bodyLimit('constructor').bytes).toBe(MEGABYTE);
	});

	it('less than the server in front of it, so that the refusal is in our own words', () => {
		expect(LARGEST_BODY).toBeGreaterThan(LIMITS.bytes);
	});
});

describe('a body is judged by its announced length', () => {
	const judged = (length: string) => judgeBody(new Headers({ 'content-length': length }), 1000);

	it('up to the limit and not beyond it', () => {
		expect(judged('1000')).toBe('within');
		expect(judged('1001')).toBe('beyond');
		expect(judged('0')).toBe('within');
	});

	it('and refused when the length is no length', () => {
		for (const odd of ['', '-1', '1e9', '0x10', '10, 10']) expect(judged(odd)).toBe('beyond');
	});

	it('and is unknown when it is sent in pieces', () => {
		expect(judgeBody(new Headers(), 1000)).toBe('unknown');
	});
});

describe('a body sent in pieces', () => {
	it('is read whole within the limit', async () => {
		const read = await readWithin(new Blob(['hej ', 'där']).stream(), 100);
		expect(Buffer.from(read ?? []).toString()).toBe('hej där');
	});

	it('is read no further than where it goes beyond the limit', async () => {
		let sent = 0;
		const endless = new ReadableStream<Uint8Array>({
			pull: (controller) => {
				sent += 100;
				controller.enqueue(new Uint8Array(100));
			}
		});
		expect(await readWithin(endless, 1000)).toBeNull();
		expect(sent).toBeLessThan(2000);
	});
});
