import { expect, test } from 'vitest';
import { judgeHost } from './loopback';

const url = new URL('http://127.0.0.1:3000/arenden?sok=1');

test('the printed address is answered', () => {
	expect(judgeHost('127.0.0.1:3000', url)).toEqual({ answer: true });
});

test('localhost is led to the printed address, where forms work', () => {
	expect(judgeHost('localhost:3000', url)).toEqual({ redirectTo: url.href });
});

test('a foreign name that was pointed at this computer is refused', () => {
	expect(judgeHost('evil.example:3000', url)).toEqual({ refuse: true });
	expect(judgeHost('localhost:3001', url)).toEqual({ refuse: true });
	expect(judgeHost(null, url)).toEqual({ refuse: true });
});
