import { expect, it } from 'vitest';
import { localPath } from './local-path';

it('a return address keeps its path, search and place', () => {
	expect(localPath('/arenden?sok=Medicin%204#rad')).toBe('/arenden?sok=Medicin%204#rad');
});

it.each([
	'https://evil.example/',
	'//evil.example',
	'/\\evil.example',
	'/\t/evil.example',
	'\\\\evil.example',
	'/.//evil.example',
	'javascript:alert(1)',
	'arenden',
	'//',
	null,
	undefined
])('a return address never leads to another site: %j', (value) => {
	expect(localPath(value)).toBe('/');
});
