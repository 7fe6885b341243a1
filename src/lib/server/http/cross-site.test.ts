import { describe, expect, it } from 'vitest';
import { isCrossSite } from './cross-site';

const OURS = 'https://svu.umea.se';
const post = (headers: Record<string, string>, method = 'POST') =>
	isCrossSite({ method, headers: new Headers(headers) }, OURS);

describe('a request that changes something is taken', () => {
	it('from our own pages', () => {
		expect(post({ origin: OURS, 'sec-fetch-site': 'same-origin' })).toBe(false);
	});

	it('from browsers that send only Origin, as all do without encryption', () => {
		expect(post({ origin: OURS })).toBe(false);
	});

	it('from browsers that leave Origin out within a site', () => {
		expect(post({ 'sec-fetch-site': 'same-origin' })).toBe(false);
	});
});

describe('a request that changes something is refused', () => {
	it('from another site, whatever it sends: a file and JSON as well as a form', () => {
		for (const type of ['application/octet-stream', 'application/json', 'text/plain', '']) {
			const headers = { 'content-type': type, origin: 'https://evil.example' };
			expect(post(headers)).toBe(true);
			expect(post({ ...headers, 'sec-fetch-site': 'cross-site' })).toBe(true);
		}
	});

	it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'])('by whatever method: %s', (method) => {
		expect(post({ origin: 'https://evil.example' }, method)).toBe(true);
	});

	it('from a neighbour under the same domain, which others may run', () => {
		expect(post({ 'sec-fetch-site': 'same-site' })).toBe(true);
		expect(post({ origin: 'https://annat.umea.se' })).toBe(true);
	});

	it('from our host without encryption, where others may have written the page', () => {
		expect(post({ origin: 'http://svu.umea.se' })).toBe(true);
	});

	it('from a page without an origin: a file, a sandboxed frame', () => {
		expect(post({ origin: 'null' })).toBe(true);
	});

	it('when one header is ours and the other is not', () => {
		expect(post({ origin: OURS, 'sec-fetch-site': 'cross-site' })).toBe(true);
		expect(post({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' })).toBe(true);
	});

	it('when nothing says where it comes from', () => {
		expect(post({})).toBe(true);
	});

	it('from an address that only begins as ours', () => {
		expect(post({ origin: `${OURS}.evil.example` })).toBe(true);
	});
});

it('a link from another site is followed: reading changes nothing', () => {
	for (const method of ['GET', 'HEAD', 'OPTIONS']) {
		expect(post({ 'sec-fetch-site': 'cross-site' }, method)).toBe(false);
	}
});
