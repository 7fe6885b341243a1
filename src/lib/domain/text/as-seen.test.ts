import { expect, test } from 'vitest';
import { asSeen } from './as-seen';

test.each([
	['letters in two parts', 'O\u0308-1', 'Ö-1'],
	['a joiner that keeps letter and dots apart', 'O\u034F\u0308-1', 'Ö-1'],
	['a zero-width space', '2026\u200B-1', '2026-1'],
	['a soft hyphen', '2026-\u00AD1', '2026-1'],
	['a byte order mark', '\uFEFF2026-1', '2026-1'],
	['marks of direction', '\u202D2026-1\u202C', '2026-1'],
	['a variation selector', '2026-1\uFE0E', '2026-1'],
	['a non-breaking hyphen', '2026\u20111', '2026-1'],
	['an en dash', '2026–1', '2026-1'],
	['a minus', '2026\u22121', '2026-1'],
	['a full-width hyphen', '2026\uFF0D1', '2026-1'],
	['non-breaking and repeated spaces', '\u00A0A \u202F 1\u2003', 'A 1'],
	['a blank pattern of Braille', '2026-1\u2800', '2026-1']
])('%s cannot be seen', (_, text, seen) => {
	expect(asSeen(text)).toBe(seen);
});

test('what can be seen stays', () => {
	expect(asSeen('Å/ä_2026.1 (b)')).toBe('Å/ä_2026.1 (b)');
});
