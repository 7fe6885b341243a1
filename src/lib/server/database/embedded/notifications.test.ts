import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listensTo, NotificationFilter } from './notifications';

function message(type: string, body: string): Buffer {
	const bytes = Buffer.from(body, 'latin1');
	const head = Buffer.alloc(5);
	head.write(type, 0, 'latin1');
	head.writeUInt32BE(bytes.length + 4, 1);
	return Buffer.concat([head, bytes]);
}

const notification = (channel: string) => message('A', `\0\0\0\x2a${channel}\0payload\0`);

test('notifications are taken out of an answer, however it is cut into pieces', () => {
	const parts = [
		message('C', 'COMMIT\0'),
		notification('svu_cases'),
		message('D', 'AAAA'),
		notification('other'),
		message('Z', 'I'),
		message('S', '')
	];
	const whole = Buffer.concat(parts);
	const others = Buffer.concat(parts.filter((part) => part[0] !== 'A'.charCodeAt(0)));
	fc.assert(
		fc.property(fc.array(fc.nat(whole.length)), (cuts) => {
			const edges = [0, ...cuts, whole.length].sort((a, b) => a - b);
			const filter = new NotificationFilter();
			const passed: Buffer[] = [];
			edges.slice(1).forEach((to, index) => {
				filter.push(whole.subarray(edges[index], to), (bytes) => passed.push(Buffer.from(bytes)));
			});
			expect(Buffer.concat(passed).equals(others)).toBe(true);
			expect(filter.heard.map(({ channel }) => channel)).toEqual(['svu_cases', 'other']);
			expect(filter.heard[0]?.bytes.equals(parts[1] ?? Buffer.alloc(0))).toBe(true);
		})
	);
});

test('who begins to listen is known by the statement, quoted or not', () => {
	expect(listensTo('listen "svu_cases"')).toBe('svu_cases');
	expect(listensTo('LISTEN svu_Cases;')).toBe('svu_cases');
	expect(listensTo("select 'listen x'")).toBeUndefined();
	expect(listensTo('unlisten svu_cases')).toBeUndefined();
});
