import { expect, it } from 'vitest';
import { isAt } from './destinations';

it('marks the page itself and the pages under it, not its namesakes', () => {
	const cases = { href: '/ar', label: 'År' };
	expect(isAt(cases, '/ar')).toBe(true);
	expect(isAt(cases, '/ar/serie')).toBe(true);
	expect(isAt(cases, '/arenden')).toBe(false);
});
