import { expect, it } from 'vitest';
import { findingText } from './finding';

it('a finding about what is published says of which period', () => {
	const text = (month: string) => findingText({ kind: 'published-unlogged', month });
	expect(text('2025-03')).toBe('Mars 2025: siffrorna är publicerade utan att loggen säger det');
	expect(text('2025-01/2025-04')).toMatch(/^Jan–apr 2025: /);
	expect(text('2025')).toMatch(/^2025: /);
});

it('a period that is none is shown as it stands in the log', () => {
	expect(findingText({ kind: 'published-unlogged', month: 'x' })).toMatch(/^X: /);
});
