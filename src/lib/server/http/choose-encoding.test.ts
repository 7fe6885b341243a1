import { describe, expect, it } from 'vitest';
import { chooseEncoding } from './choose-encoding';

const chosen = (accepted: string | undefined, site?: string) =>
	chooseEncoding({ 'accept-encoding': accepted, 'sec-fetch-site': site });

describe('an answer is packed', () => {
	it('as small as is accepted', () => {
		expect(chosen('gzip, deflate, br, zstd')).toBe('br');
		expect(chosen('gzip, deflate')).toBe('gzip');
		expect(chosen('*')).toBe('br');
	});

	it('not at all when nothing is accepted, or nothing that we have', () => {
		for (const accepted of [undefined, '', 'identity', 'zstd', 'x-compress, deflate']) {
			expect(chosen(accepted), accepted).toBe('identity');
		}
	});

	it('in no way that is refused', () => {
		expect(chosen('br;q=0, gzip')).toBe('gzip');
		expect(chosen('br;q=0, *;q=0.5')).toBe('gzip');
		expect(chosen('gzip;q=0')).toBe('identity');
		expect(chosen('brotli-like, gzipped')).toBe('identity');
	});
});

describe('what another site’s page asked for is not packed', () => {
	it('but what our own pages, the reader’s hand and programs ask for is', () => {
		for (const site of ['same-origin', 'none', undefined]) expect(chosen('br', site)).toBe('br');
		for (const site of ['cross-site', 'same-site', '']) expect(chosen('br', site)).toBe('identity');
	});
});
