import { expect, it } from 'vitest';
import { themeOf } from './theme';

it('follows the system until the reader has chosen', () => {
	expect(themeOf(undefined)).toBe('system');
	expect(themeOf('rosa')).toBe('system');
	expect(themeOf('dark')).toBe('dark');
});
