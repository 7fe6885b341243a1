import { expect, it } from 'vitest';
import { forgottenBefore, shareEnd, shareStatus } from './share';

const NOW = new Date('2026-11-25T10:00:00Z');

it('a shared view is open until the instant that it ends', () => {
	const ending = (expiresAt: string) => ({ revokedAt: null, expiresAt: new Date(expiresAt) });
	expect(shareStatus(ending('2026-11-25T10:00:01Z'), NOW)).toBe('öppen');
	expect(shareStatus(ending('2026-11-25T10:00:00Z'), NOW)).toBe('har gått ut');
	expect(shareStatus({ ...ending('2027-01-01T10:00:00Z'), revokedAt: NOW }, NOW)).toBe(
		'återkallad'
	);
});

it('one whose end cannot be read is over', () => {
	expect(shareStatus({ revokedAt: null, expiresAt: new Date('') }, NOW)).toBe('har gått ut');
});

it('it lasts whole days of 24 hours, and is listed for a year after', () => {
	expect(shareEnd('90', NOW)).toEqual(new Date('2027-02-23T10:00:00Z'));
	expect(forgottenBefore(NOW)).toEqual(new Date('2025-11-25T10:00:00Z'));
});
