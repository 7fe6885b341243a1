import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath } from './local-path';

const HERE = 'https://svu.example.test';

it('a return address keeps its path, search and place', () => {
	expect(localPath('/arenden?sok=Medicin%204#rad')).toBe('/arenden?sok=Medicin%204#rad');
	expect(localPath('/oversikt?manad=2019-12&kon=kvinna')).toBe(
		'/oversikt?manad=2019-12&kon=kvinna'
	);
});

it('what is read is what is sent: signs that a header cannot hold are written out', () => {
	expect(localPath('/arenden?sok=Öberg')).toBe('/arenden?sok=%C3%96berg');
	expect(localPath('/arenden?sok=a\r\nSet-Cookie: b')).toBe('/arenden?sok=aSet-Cookie:%20b');
});

describe('a return address never leads to another site', () => {
	it.each([
		'https://evil.example/',
		'//evil.example',
		'///evil.example',
		'/\\evil.example',
		'\\/evil.example',
		'\\\\evil.example',
		'/\t/evil.example',
		'/\n/evil.example',
		'/\r\n/evil.example',
		'/\t\\evil.example',
		'\t//evil.example',
		' //evil.example',
		'/.//evil.example',
		'/..//evil.example',
		'/tavla/..//evil.example',
		'/%2e%2e//evil.example',
		'/%2Fevil.example',
		'/%5Cevil.example',
		'/%09/evil.example',
		'/%0d%0aLocation:%20https://evil.example',
		'/%00/evil.example',
		'/\u200b/evil.example',
		'/%E2%80%8B/evil.example',
		'/%FF/evil.example',
		'/%',
		'//user:pass@evil.example',
		'https:/evil.example',
		'https:evil.example',
		'//evil.example:80/path',
		'//[::1]/',
		'javascript:alert(1)',
		'data:text/html,x',
		'arenden',
		'//',
		'',
		`/${'a'.repeat(10_000)}`,
		`/${'ö'.repeat(1_500)}`,
		null,
		undefined,
		42,
		['/tavla']
	])('%j', (value) => {
		expect(localPath(value)).toBe('/');
	});

	it('nor does any made of what such addresses are made of', () => {
		const signs = ['/', '\\', '.', '..', '%2f', '%5c', '%09', '\t', '\n', '@', ':', 'a', '?', '#'];
		const address = fc.array(fc.constantFrom(...signs), { maxLength: 8 });
		fc.assert(
			fc.property(address, (pieces) => {
				const path = localPath(`/${pieces.join('')}`);
				expect(new URL(path, HERE).origin).toBe(HERE);
				expect(new URL(decodeURIComponent(path), HERE).origin).toBe(HERE);
				expect(path).toMatch(/^\/[\x21-\x7e]*$/);
			})
		);
	});
});
