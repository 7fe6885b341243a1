import { expect, it } from 'vitest';
import { echoOf, echoOfYear } from './echo';

it('a moment typed in full is echoed by its weekday, one typed in short is written out', () => {
	expect(echoOf('2019-12-03 10:30', '2019-12-03 10:30')).toBe('tisdag');
	expect(echoOf('2019-12-03 09:30', 'igår 930')).toBe('tisdag 2019-12-03 kl. 09:30');
	expect(echoOf('2019-12-03', '-1')).toBe('tisdag 2019-12-03');
});

it('a birth year is echoed in full, with the age it makes this year', () => {
	expect(echoOfYear(1941, 2026)).toBe('1941, 85 år i år');
});
