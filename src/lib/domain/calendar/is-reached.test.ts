import { expect, test } from 'vitest';
import { isLinkOpen } from '../sign-in/link';
import { isExpired } from '../sign-in/session';
import { tokenStatus } from '../tokens/token';
import { isReached } from './is-reached';

const NOW = new Date('2026-11-29T12:00:00Z');
const UNREADABLE = new Date('29.11.2026 12:00:00 CET');

test('an instant is reached when it comes, and not before', () => {
	expect(isReached(new Date('2026-11-29T11:59:59.999Z'), NOW)).toBe(true);
	expect(isReached(NOW, NOW)).toBe(true);
	expect(isReached(new Date('2026-11-29T12:00:00.001Z'), NOW)).toBe(false);
});

test('what ends at an instant that cannot be read has ended: a session, a link, a key', () => {
	expect(isReached(UNREADABLE, NOW)).toBe(true);
	expect(isReached(new Date('infinity'), NOW)).toBe(true);
	expect(isExpired({ createdAt: NOW, lastSeenAt: UNREADABLE }, NOW)).toBe(true);
	expect(isExpired({ createdAt: UNREADABLE, lastSeenAt: NOW }, NOW)).toBe(true);
	const user = { disabled: false, sample: false };
	const link = { purpose: 'reset', expiresAt: UNREADABLE, usedAt: null, user } as const;
	expect(isLinkOpen(link, NOW)).toBe(false);
	expect(tokenStatus({ revokedAt: null, expiresAt: UNREADABLE }, NOW)).toBe('har upphört');
});
