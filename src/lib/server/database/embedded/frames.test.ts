import { expect, test } from 'vitest';
import { FrameReader } from './frames';
import { query, sync } from './messages';

function startup(code = 196_608): Buffer {
	const bytes = Buffer.alloc(9);
	bytes.writeUInt32BE(9, 0);
	bytes.writeUInt32BE(code, 4);
	return bytes;
}

const stream = Buffer.concat([startup(), query('select 1'), sync(), query('select å')]);
const kinds = ['startup', 'Q', 'S', 'Q'];

test('messages come out whole however the network cut them', () => {
	for (let size = 1; size <= stream.length; size += 1) {
		const reader = new FrameReader();
		const frames = [];
		for (let at = 0; at < stream.length; at += size) {
			frames.push(...reader.push(stream.subarray(at, at + size)));
		}
		expect(frames.map(({ kind, type }) => type || kind)).toEqual(kinds);
		expect(Buffer.concat(frames.map(({ bytes }) => bytes))).toEqual(stream);
	}
});

test('a wish for encryption comes before the start-up and does not replace it', () => {
	const wish = Buffer.alloc(8);
	wish.writeUInt32BE(8, 0);
	wish.writeUInt32BE(80_877_103, 4);
	const frames = new FrameReader().push(Buffer.concat([wish, startup(), sync()]));
	expect(frames.map(({ kind }) => kind)).toEqual(['ssl-request', 'startup', 'message']);
});

test('what is not PostgreSQL’s protocol is refused, not waited for', () => {
	expect(() => new FrameReader().push(Buffer.alloc(16))).toThrow(RangeError);
});
