import { expect, it } from 'vitest';
import { isAt } from './is-at';

it('marks the page itself and the pages under it, not its namesakes', () => {
	expect(isAt('/ar', '/ar')).toBe(true);
	expect(isAt('/ar', '/ar/serie')).toBe(true);
	expect(isAt('/ar', '/arenden')).toBe(false);
});
