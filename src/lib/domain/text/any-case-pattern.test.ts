import { expect, test } from 'vitest';
import { anyCasePattern } from './any-case-pattern';

const finds = (typed: string, text: string) => new RegExp(anyCasePattern(typed)).test(text);

test('a text is found in any case, composed or not', () => {
	expect(finds('HANDLÄGGARE', 'Exempel handläggare ÄN')).toBe(true);
	expect(finds('åsa', 'ÅSA ÖBERG')).toBe(true);
	expect(finds('žižka', 'ŽIŽKA')).toBe(true);
	expect(finds('Öberg', 'O\u0308BERG')).toBe(true);
	expect(finds('O\u0308berg', 'öberg')).toBe(true);
	expect(finds('Asa', 'Åsa')).toBe(false);
});

test('signs with a meaning in patterns mean themselves', () => {
	for (const sign of '.*+?^$()[]{}|\\-/#&~`"\'<>=!%@:;,_ ') {
		expect(finds(`a${sign}b`, `A${sign}B`), sign).toBe(true);
		expect(finds(`a${sign}b`, 'axb'), sign).toBe(false);
	}
});
