import { describe, expect, it } from 'vitest';
import { judgeRequestLine } from './request-line';

const judged = (line: Partial<Parameters<typeof judgeRequestLine>[0]>) =>
	judgeRequestLine({ method: 'GET', target: '/arenden', hosts: ['svu.example.se'], ...line });

describe('a request line that can be read', () => {
	it('is not spoken of', () => {
		for (const target of ['/', '/arenden?sok=%FF', '/lank/%25', '/%C3%A5?å', '//x', '/a?%']) {
			expect(judged({ target }), target).toBeNull();
		}
	});
});

describe('a request line is refused in words', () => {
	it('when its address is no address, or cannot be decoded', () => {
		for (const target of ['/%', '/%FF?%00', '/%c3', '*', 'http://svu.example.se/', 'x', '']) {
			expect(judged({ target }), target).toMatchObject({ status: 400 });
		}
	});

	it('when it holds the sign that no text can hold', () => {
		expect(judged({ target: '/arenden?sok=%00' })).toMatchObject({ status: 400 });
	});

	it('when it says no server, or two', () => {
		expect(judged({ hosts: [] })).toMatchObject({ status: 400 });
		expect(judged({ hosts: ['svu.example.se', 'evil.example'] })).toMatchObject({ status: 400 });
	});

	it('when its method is used nowhere', () => {
		for (const method of ['TRACE', 'PROPFIND', 'QUERY', '']) {
			expect(judged({ method })?.status).toBe(405);
			expect(judged({ method })?.headers).toHaveProperty('allow');
		}
	});

	it('when its address is longer than any of ours', () => {
		expect(judged({ target: `/${'a'.repeat(8_000)}` })).toMatchObject({ status: 414 });
	});

	it('when it calls what SvelteKit would refuse in English', () => {
		expect(judged({ target: '/x/../_app/remote/a' })).toMatchObject({ status: 404 });
	});
});
