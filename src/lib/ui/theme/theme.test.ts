import { expect, it } from 'vitest';
import { returnPath, themeOf } from './theme';

it('follows the system until the reader has chosen', () => {
	expect(themeOf(undefined)).toBe('system');
	expect(themeOf('rosa')).toBe('system');
	expect(themeOf('dark')).toBe('dark');
});

it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '', null])(
	'returns home rather than to another site: %s',
	(value) => expect(returnPath(value)).toBe('/')
);

it('returns to the page the reader was on, with its filters', () => {
	expect(returnPath('/oversikt?manad=2019-12&kon=kvinna')).toBe(
		'/oversikt?manad=2019-12&kon=kvinna'
	);
});
