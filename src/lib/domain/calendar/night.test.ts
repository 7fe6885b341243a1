import { expect, it } from 'vitest';
import { nightOf } from './night';

it('a night begins at two on the clock in Stockholm and lasts until the next', () => {
	expect(nightOf('2026-11-25 01:59')).toBe('2026-11-24');
	expect(nightOf('2026-11-25 02:00')).toBe('2026-11-25');
	expect(nightOf('2026-11-25 23:00')).toBe('2026-11-25');
});
