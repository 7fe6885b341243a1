import { expect, it } from 'vitest';
import { endOf, tokenRights, tokenStatus } from './token';

const NOW = new Date('2026-11-25T10:00:00Z');
const ending = (expiresAt: string) => ({ revokedAt: null, expiresAt: new Date(expiresAt) });

it('a key is good until the instant it expires, and says when that is near', () => {
	expect(tokenStatus(ending('2027-11-25T10:00:00Z'), NOW)).toBe('gäller');
	expect(tokenStatus(ending('2026-12-25T10:00:00Z'), NOW)).toBe('upphör snart');
	expect(tokenStatus(ending('2026-11-25T10:00:01Z'), NOW)).toBe('upphör snart');
	expect(tokenStatus(ending('2026-11-25T10:00:00Z'), NOW)).toBe('har upphört');
});

it('a revoked key is revoked, whatever its time', () => {
	expect(tokenStatus({ ...ending('2027-11-25T10:00:00Z'), revokedAt: NOW }, NOW)).toBe(
		'återkallad'
	);
});

it('a lifetime is counted in days of 24 hours', () => {
	expect(endOf(365, NOW)).toEqual(new Date('2027-11-25T10:00:00Z'));
});

it('a key is told by its role and committees', () => {
	expect(tokenRights({ role: 'manager', committees: ['ÄN', 'IFN'] })).toBe('chef, ÄN, IFN');
	expect(tokenRights({ role: 'collaboration', committees: [] })).toBe('samverkan');
});
